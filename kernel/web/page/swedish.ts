/** The page's words in Swedish, and those of JupyterLab's parts that are seen. */
export const swedish: Readonly<Record<string, string>> = {
  Notebooks: "Anteckningsböcker",
};
