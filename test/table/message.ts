/** The message of the error that an attempt ends in, so that it can be compared word for word. */
export async function messageOf(attempt: () => unknown): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    return (error as Error).message;
  }
  return "no error";
}
