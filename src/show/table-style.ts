/**
 * The style of presented tables. Colours follow the text colour of the page, so a table is right on any page, light or dark, whoever chose
 * it; `pageStyle` has the page's own colours.
 */
export const tableStyle = `
.livsbana-table{position:relative;overflow-x:auto;max-width:100%;margin:1em 0;font-family:var(--livsbana-font,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif);font-size:.9375rem;line-height:1.4;--quiet:color-mix(in srgb,currentColor 76%,transparent);--rule:color-mix(in srgb,currentColor 26%,transparent)}
.livsbana-table table{border-collapse:collapse;margin:0;border:0;font-size:inherit;color:inherit;width:auto}
.livsbana-table caption{caption-side:top;text-align:left;font-weight:600;padding:0 0 .5em;color:inherit;max-width:44em}
.livsbana-table th,.livsbana-table td{padding:.28em .7em;border:0;text-align:left;vertical-align:baseline;font-weight:400;background:none;white-space:normal;max-width:24em}
.livsbana-table tr{background:none;border:0}
.livsbana-table th:first-child{padding-left:.15em}
.livsbana-table thead th{font-weight:600;vertical-align:bottom;border-bottom:1.5px solid currentColor}
.livsbana-table .unit{display:block;font-weight:400;color:var(--quiet)}
.livsbana-table .number,.livsbana-table .difference{text-align:right;font-variant-numeric:tabular-nums lining-nums}
.livsbana-table td.number,.livsbana-table td.difference{white-space:nowrap}
.livsbana-table .difference{border-left:1px solid var(--rule)}
.livsbana-table sup{font-size:.72em;line-height:0;position:relative}
.livsbana-table td sup{position:absolute;margin-left:.1em;margin-top:.55em}
.livsbana-table tbody tr.row{border-top:1px solid var(--rule)}
.livsbana-table tbody tr.row:first-child{border-top:0}
.livsbana-table tr.block{border-top:1px solid var(--rule)}
.livsbana-table tr.block>th,.livsbana-table tr.block>td{font-weight:600}
.livsbana-table tbody.block tr.row>th{padding-left:1.3em}
.livsbana-table summary{cursor:pointer;list-style:none;padding-left:1.2em}
.livsbana-table summary::-webkit-details-marker{display:none}
.livsbana-table summary::before{content:"▸";position:absolute;margin-left:-1.1em}
.livsbana-table details[open]>summary::before{content:"▾"}
.livsbana-table summary:focus-visible,.livsbana-table:focus-visible{outline:2px solid #0072b2;outline-offset:2px}
.livsbana-table tbody.block:has(>tr>th>details:not([open]))>tr.row{display:none}
.livsbana-table tfoot tr>*{font-weight:600}
.livsbana-table tfoot tr:first-child>*{border-top:1.5px solid currentColor}
.livsbana-table p{margin:.45em 0 0;font-size:.8125rem;color:var(--quiet);max-width:60em}
@media (max-width:30em){.livsbana-table{font-size:.8125rem}.livsbana-table th,.livsbana-table td{padding:.28em .4em}}
@media print{.livsbana-table{overflow:visible}.livsbana-table tr{break-inside:avoid}.livsbana-table thead{display:table-header-group}.livsbana-table tbody.block>tr.row{display:table-row!important}}
`.replaceAll("\n", "");
