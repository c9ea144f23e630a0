/** How the page looks. Everything is here: it must work without a network. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --ink: #1c2733; --quiet: #5d6a78; --line: #dedbd2; --plate: #ffffff;
  --azure: #2c6aa8; --azure-soft: #9fc0de; --vermilion: #c4472f; --vermilion-soft: #e8ab9d;
  --gold: #b3892b; --slate: #8893a0; --slate-soft: #c9ced4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1620; --ink: #e7e4dc; --quiet: #97a3b1; --line: #2a3543; --plate: #151e2a;
    --azure: #6ea6e0; --azure-soft: #35597d; --vermilion: #ef8166; --vermilion-soft: #82443a;
    --gold: #d8b455; --slate: #76828f; --slate-soft: #3d4855;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 "Source Sans 3 Variable", "Source Sans 3", "Segoe UI", "Helvetica Neue", "Noto Sans SC Variable", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  font-variant-numeric: tabular-nums; text-rendering: optimizeLegibility;
}
main { max-width: 1120px; margin: 0 auto; padding: 48px 24px 96px; }
body:has(#language-en:checked) .in-zh-CN, body:has(#language-zh-CN:checked) .in-en { display: none; }
header h1 { font-size: 34px; line-height: 1.2; font-weight: 600; margin: 0 0 8px; letter-spacing: -0.01em; }
header p { color: var(--quiet); margin: 0; max-width: 72ch; }
.languages { position: sticky; top: 0; z-index: 1; display: flex; gap: 16px; justify-content: flex-end; padding: 8px 24px; background: var(--paper); border-bottom: 1px solid var(--line); }
.languages label { cursor: pointer; color: var(--quiet); font-size: 14px; }
.languages input { accent-color: var(--azure); }
h2 { scroll-margin-top: 48px; font-size: 26px; font-weight: 600; margin: 72px 0 8px; padding-top: 16px; border-top: 1px solid var(--line); }
h3 { font-size: 20px; font-weight: 600; margin: 40px 0 8px; }
h4 { font-size: 17px; font-weight: 600; margin: 0; }
h5 { font-size: 14px; font-weight: 600; margin: 8px 0 0; color: var(--quiet); }
p { max-width: 76ch; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 24px; list-style: none; padding: 0; margin: 24px 0 0; }
a { color: var(--azure); text-decoration-thickness: 1px; text-underline-offset: 3px; }
figure { margin: 24px 0; min-width: 0; padding: 20px 24px; background: var(--plate); border: 1px solid var(--line); border-radius: 8px; }
figcaption p { margin: 2px 0 12px; color: var(--quiet); font-size: 14px; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg text { font-family: inherit; font-size: 13px; fill: var(--ink); }
svg .tick { fill: var(--quiet); font-size: 11.5px; }
svg .inside { fill: var(--plate); font-size: 11px; font-weight: 600; }
.grid { stroke: var(--line); stroke-width: 1; }
.zero { stroke: var(--ink); stroke-width: 1; }
.whisker { stroke: var(--slate); stroke-width: 1.5; }
.box { fill: var(--azure-soft); }
.median { stroke: var(--azure); stroke-width: 2; }
.sure { stroke: var(--vermilion); stroke-width: 3; }
.mean { fill: var(--vermilion); }
.open { fill: var(--plate); stroke: var(--slate); stroke-width: 1.5; }
.way { stroke: var(--azure-soft); stroke-width: 4; }
.back { stroke: var(--vermilion-soft); stroke-width: 4; }
.plus { fill: var(--azure); } .minus { fill: var(--vermilion); }
.plus.unsure { fill: var(--azure-soft); } .minus.unsure { fill: var(--vermilion-soft); }
.point { fill: var(--azure); fill-opacity: 0.45; } .point.gone { fill: var(--vermilion); }
.even { stroke: var(--slate); stroke-dasharray: 4 4; fill: none; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: 13px; color: var(--quiet); margin: 4px 0 0; }
.legend i { display: inline-block; width: 12px; height: 12px; border-radius: 3px; margin-right: 6px; vertical-align: -1px; }
.four { display: grid; grid-template-columns: repeat(auto-fit, minmax(400px, 1fr)); gap: 16px 32px; }
.sides > div { min-width: 0; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(480px, 1fr)); gap: 0 32px; }
details { margin-top: 12px; } summary { cursor: pointer; color: var(--quiet); font-size: 14px; }
.scroll { overflow-x: auto; margin-top: 8px; }
table { border-collapse: collapse; font-size: 13.5px; width: 100%; }
th, td { padding: 4px 10px; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th { font-weight: 500; color: var(--quiet); } tbody th { text-align: left; color: var(--ink); }
thead th:first-child { text-align: left; }
.sentences { padding-left: 20px; max-width: 84ch; } .sentences li { margin: 4px 0; }
@media (max-width: 640px) { main { padding: 24px 12px 64px; } figure { padding: 16px 12px; } .four, .sides > div { min-width: 0; }
.sides { grid-template-columns: 1fr; } }
@media print { .languages { display: none; } details { display: block; } figure { break-inside: avoid; } }
`;
