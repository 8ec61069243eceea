const ADDRESS = /^https?:\/\/[^\s/?#]+([/?#][^\s]*)?$/iu;

/** The path parts and query values of a web address, as they stand there; none for any other text. Nothing is ever fetched from it. */
export const addressParts = (text: string): readonly string[] => {
  const rest = ADDRESS.exec(text.trim())?.[1];
  return rest === undefined ? [] : rest.split(/[/?#&=]/u);
};
