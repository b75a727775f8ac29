/**
 * The style of the published web page, whole and without addresses: nothing is loaded from elsewhere, and it must last
 * for years in whatever portal takes it in. No property that Chromium 86 or the portals' older browsers lack is needed.
 */
export const PAGE_STYLE = `
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 24px 16px 48px; max-width: 1200px; color: #1a1a1a; background: #fff;
  font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif; }
h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.35; text-align: center; }
.about span { display: inline-block; margin: 0 8px; }
.about { margin: 0 0 24px; text-align: center; color: #555; }
nav { margin: 0 0 32px; padding: 12px 16px; border: 1px solid #ddd; }
nav h2 { margin: 0 0 4px; font-size: 15px; }
nav ol { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 32px; }
nav li { padding: 2px 0; break-inside: avoid; }
a { color: #1f4e79; }
section { margin: 0 0 48px; }
.scroll { overflow-x: auto; }
.scroll:focus { outline: 2px solid #1f4e79; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.4; }
caption { padding: 0 0 8px; }
caption b { display: block; font-size: 20px; line-height: 1.4; }
caption .number { display: block; text-align: right; }
caption .facts { display: flex; justify-content: space-between; flex-wrap: wrap; text-align: left; }
caption .facts span { margin-right: 16px; }
caption .facts span:last-child { margin-right: 0; }
th, td { padding: 4px 6px; border: 1px solid #999; font-weight: normal; text-align: left; vertical-align: middle; }
thead th, .line-no, .total-label { text-align: center; }
thead th { background: #f2f5f8; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.code { white-space: nowrap; }
.total { font-weight: bold; }
.notes { margin: 8px 0 0; font-size: 13px; color: #444; }
.notes p { margin: 0; }
.indent-1 { padding-left: 1.5em; }
.indent-2 { padding-left: 2.5em; }
.indent-3 { padding-left: 3.5em; }
@media (max-width: 700px) {
  body { padding: 16px 12px 32px; }
  h1 { font-size: 20px; }
  nav ol { columns: 1; }
  nav li { padding: 6px 0; }
  table { font-size: 13px; width: auto; min-width: 100%; }
  caption b { font-size: 17px; }
  caption, caption .number { text-align: left; }
  caption .facts { display: block; }
  caption .facts span { display: inline-block; }
  .label, .name { min-width: 8em; max-width: 14em; }
  .figure { min-width: 5em; }
  .line-no { min-width: 2.2em; }
}
@media print {
  @page { size: A4 landscape; margin: 14mm 12mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  section { margin: 0; break-after: page; page-break-after: always; }
  section:last-of-type { break-after: auto; page-break-after: auto; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td { padding: 1pt 3pt; border-color: #000; }
  tr { break-inside: avoid; page-break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
