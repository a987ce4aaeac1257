/**
 * Notes of ours in the file, out of sight: custom XML parts, which hold texts of any length. (A property of a worksheet may
 * come back cut.) A long text stands in several parts: a request has five megabytes at most.
 */
const NAMESPACE = 'http://schemas.partner-ledger.invalid/note/';
const PART_CHARACTERS = 1_000_000;

interface Part {
  readonly part: Excel.CustomXmlPart;
  readonly key: string;
  readonly order: number;
}

/** The notes as one run knows them: asked for once, and again after a failure. */
export class Notes {
  private parts: Part[] | null = null;
  private readonly texts = new Map<string, string>();

  constructor(private readonly context: Excel.RequestContext) {}

  async keys(): Promise<string[]> {
    return [...new Set((await this.all()).map(({ key }) => key))];
  }

  /** '' when there is none. */
  async read(key: string): Promise<string> {
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    let text = '';
    for (const { part } of await this.of(key)) {
      const xml = part.getXml();
      await this.sync();
      text += unescaped(xml.value.replace(/^[^>]*>|<[^<]*$/g, ''));
    }
    this.texts.set(key, text);
    return text;
  }

  /** The text must be JSON: what XML cannot hold is written as JSON escapes it. */
  async put(key: string, text: string): Promise<void> {
    const old = await this.of(key);
    this.texts.delete(key);
    const parts: Part[] = [];
    for (let order = 0; order === 0 || order * PART_CHARACTERS < text.length; order++) {
      const piece = escaped(text.slice(order * PART_CHARACTERS, (order + 1) * PART_CHARACTERS));
      const xml = `<note xmlns="${NAMESPACE}${encodeURIComponent(key)}/${order}">${piece}</note>`;
      const there = old.find((part) => part.order === order);
      if (there) there.part.setXml(xml);
      else parts.push({ part: this.context.workbook.customXmlParts.add(xml), key, order });
      await this.sync();
    }
    const gone = old.filter(({ order }) => order > 0 && order * PART_CHARACTERS >= text.length);
    for (const { part } of gone) part.delete();
    if (gone.length > 0) await this.sync();
    this.parts = [...(this.parts ?? []).filter((part) => !gone.includes(part)), ...parts];
    this.texts.set(key, text);
  }

  async drop(keys: readonly string[]): Promise<void> {
    const gone = (await this.all()).filter(({ key }) => keys.includes(key));
    for (const { part } of gone) part.delete();
    for (const key of keys) this.texts.delete(key);
    if (gone.length > 0) await this.sync();
    this.parts = (this.parts ?? []).filter((part) => !gone.includes(part));
  }

  private async of(key: string): Promise<Part[]> {
    return (await this.all()).filter((part) => part.key === key).sort((a, b) => a.order - b.order);
  }

  private async all(): Promise<Part[]> {
    if (this.parts) return this.parts;
    const { customXmlParts } = this.context.workbook;
    customXmlParts.load('items/id,items/namespaceUri');
    await this.sync();
    this.parts = customXmlParts.items.flatMap((part): Part[] => {
      if (!part.namespaceUri.startsWith(NAMESPACE)) return [];
      const [key = '', order = '0'] = part.namespaceUri.slice(NAMESPACE.length).split('/');
      return [{ part, key: decodeURIComponent(key), order: Number(order) }];
    });
    return this.parts;
  }

  private async sync(): Promise<void> {
    try {
      await this.context.sync();
    } catch (error) {
      // How much of it was done is not known.
      this.parts = null;
      this.texts.clear();
      throw error;
    }
  }
}

function escaped(json: string): string {
  return json
    .replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function unescaped(xml: string): string {
  return xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
