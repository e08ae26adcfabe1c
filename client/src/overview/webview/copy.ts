/** A picture on the clipboard as Word and WPS take it: drawn as PNG on white, large enough for print. */

/** Pixels of the PNG for one of the picture. */
const SHARPNESS = 3;

/** Rejects where the browser lets nothing onto the clipboard. */
export const copyPicture = async (svg: string): Promise<void> => {
  // The promise goes in at once: the clipboard is open only while the click lasts.
  await navigator.clipboard.write([new ClipboardItem({ "image/png": drawn(svg) })]);
};

const drawn = async (svg: string): Promise<Blob> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("The picture could not be drawn")) : resolve(blob)), "image/png");
  });
};
