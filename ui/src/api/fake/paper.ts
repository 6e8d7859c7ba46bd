/** The picture behind a fake scan: a small PDF or SVG written on the spot, or a folder of real scans for a look by eye. */
import type { Scan } from "../types";

interface Paper {
  pages: number;
  original: string;
  page_url: string;
}

const made = new Map<number, Paper>();

/** Set VITE_SCANS to an address that serves a folder of scans to look at real paper. */
const FOLDER = import.meta.env.VITE_SCANS as string | undefined;

export function paperOf(scan: Scan): Paper {
  const known = made.get(scan.scan_id);
  if (known) return known;
  const pages = 1 + (scan.scan_id % 4);
  // jsdom has no addresses for made files; the viewer is not drawn there.
  const mayMake = typeof URL.createObjectURL === "function";
  const paper: Paper = {
    pages,
    original: FOLDER
      ? `${FOLDER}${encodeURIComponent(scan.file_name)}`
      : mayMake
        ? URL.createObjectURL(new Blob([pdf(pages, scan.file_name)], { type: "application/pdf" }))
        : `scan://localhost/${scan.scan_id}/original`,
    page_url: `data:image/svg+xml,${encodeURIComponent(SVG)}#`,
  };
  made.set(scan.scan_id, paper);
  return paper;
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><rect width="1654" height="2339" fill="#fffdf6"/>' +
  '<text x="220" y="300" font-size="48">ỦY BAN NHÂN DÂN</text><text x="220" y="420" font-size="44">Số: 03/GM-UBND</text></svg>';

/** The smallest PDF that says which file and page it is. Letters of the standard fonts only. */
function pdf(pages: number, name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[()\\]/g, "");
  const kids = Array.from({ length: pages }, (_, index) => `${4 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
  ];
  for (let page = 1; page <= pages; page += 1) {
    const text = `BT /F1 16 Tf 72 760 Td (${plain}) Tj 0 -30 Td (Trang ${page} / ${pages}) Tj ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    );
  }
  let body = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}
