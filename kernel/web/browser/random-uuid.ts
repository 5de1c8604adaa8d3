/** Pages that came without encryption, from a course's own computer, have no `crypto.randomUUID`; the random numbers it is made of they have. */
if (crypto.randomUUID === undefined)
  crypto.randomUUID = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5") as ReturnType<typeof crypto.randomUUID>;
  };
