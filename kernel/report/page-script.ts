/** What the report's page does by itself: draws figures in the reader's light or dark, and unfolds code. */
export const pageScript = `"use strict";
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const axis = (text, quiet, grid) => ({ color: quiet, gridcolor: grid, linecolor: grid, zerolinecolor: quiet, tickfont: { color: text } });
  const plain = (text, quiet, grid) => ({ layout: { paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", font: { color: text, family: "system-ui, sans-serif" }, xaxis: axis(text, quiet, grid), yaxis: axis(text, quiet, grid) } });
  const templates = { light: plain("#1b1f23", "#57606a", "#e3e6e9"), dark: plain("#e6e8ea", "#a0a8b0", "#2f353b") };
  const figures = [...document.querySelectorAll(".plotly-figure")].map((holder) => ({ element: holder.parentElement.querySelector(".plot"), figure: JSON.parse(holder.textContent) }));
  const draw = (scheme) => Promise.all(figures.map(({ element, figure }) => {
    const { meta = {}, ...layout } = figure.layout ?? {};
    const template = (meta.templates ?? templates)[scheme];
    const config = { responsive: true, displaylogo: false, ...figure.config, plotlyServerURL: "" };
    return Plotly.react(element, figure.data ?? [], { ...layout, ...meta.bare, ...(element.clientWidth < 480 ? meta.narrow : {}), template, autosize: true, width: undefined }, config);
  }));
  const scheme = () => (dark.matches ? "dark" : "light");
  if (figures.length > 0) {
    draw(scheme()).then(() => { document.documentElement.dataset.drawn = "yes"; });
    dark.addEventListener("change", () => draw(scheme()));
    addEventListener("beforeprint", () => draw("light"));
    addEventListener("afterprint", () => draw(scheme()));
  }
  const button = document.getElementById("show-code");
  button?.addEventListener("click", () => {
    const open = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(open));
    button.textContent = open ? "Hide all code" : "Show all code";
    for (const details of document.querySelectorAll("details.code")) details.open = open;
  });
})();
`;
