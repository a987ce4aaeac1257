/** Hands a page to the browser as a download. */
export function savePage(name: string, html: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the download only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Opens the print dialogue for a page, from a frame that is out of sight. */
export function printPage(html: string): void {
  const frame = document.createElement('iframe');
  frame.title = 'Page to print';
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
  frame.srcdoc = html;
  frame.onload = () => {
    const { contentWindow } = frame;
    if (contentWindow === null) return;
    contentWindow.onafterprint = () => frame.remove();
    contentWindow.focus();
    contentWindow.print();
  };
  document.body.append(frame);
}
