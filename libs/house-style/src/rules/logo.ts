import { type HouseStyleRefusal, refuse } from './refusals';
import { LOGO_BYTES_MAXIMUM, type LogoType } from './style';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const SVG = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/i;

/** What a drawing does not need: scripts, what starts them, other documents, and addresses outside itself. */
const unsafe = [
  /<\s*(?:script|foreignobject|iframe|embed|object|image|audio|video|animate|set|handler|use[^>]*href\s*=\s*["'][^#])/i,
  /\son[a-z]+\s*=/i,
  /<!(?:doctype|entity)/i,
  /(?:javascript|data|vbscript)\s*:/i,
  /@import/i,
  /href\s*=\s*["']?\s*[^#"'\s]/i,
  /url\(\s*["']?\s*[^#"'\s)]/i,
];

/** What kind of picture a file is, by its content; undefined when it is none that can be shown everywhere. */
export function logoTypeOf(content: Uint8Array): LogoType | undefined {
  if (PNG.every((byte, at) => content[at] === byte)) return 'image/png';
  return SVG.test(textOf(content)) ? 'image/svg+xml' : undefined;
}

/** Why a file cannot be the logo: too large, another kind, or a drawing that does more than be looked at. */
export function refusalsOfLogo(content: Uint8Array): HouseStyleRefusal[] {
  const article = 'OWASP ASVS 5.0, 5.2.2';
  const [bytes, maximum] = [content.length, LOGO_BYTES_MAXIMUM];
  if (bytes > maximum) return [refuse('logo-too-large', 'OWASP ASVS 5.0, 5.2.1', { bytes, maximum })];
  const type = logoTypeOf(content);
  if (type === undefined) return [refuse('logo-of-other-kind', article)];
  const isUnsafe = type === 'image/svg+xml' && unsafe.some((pattern) => pattern.test(textOf(content)));
  return isUnsafe ? [refuse('logo-unsafe', article)] : [];
}

const textOf = (content: Uint8Array) => new TextDecoder('utf-8').decode(content).replace(/^\uFEFF/, '');
