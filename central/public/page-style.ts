/** The one style sheet of the public pages: own colours (renderer/ui/tokens.css has the same), fonts of the phone, nothing to download. */
export const pageStyle = `*{box-sizing:border-box}
html{font:18px/1.5 system-ui,-apple-system,Roboto,'Noto Sans',sans-serif;color:#0e3335;background:#f6f8f7;-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;overflow-wrap:anywhere}
header{display:flex;gap:12px;align-items:center;justify-content:space-between;padding:8px 16px;background:#0b4a4d;color:#fff}
header p{margin:0;font-weight:600;line-height:1.3}
header a{flex:none;color:#fff;padding:12px 4px}
main{width:100%;max-width:520px;margin:0 auto;padding:16px;flex:1}
h1{font-size:1.3rem;line-height:1.3;margin:8px 0;text-wrap:balance}
h2{font-size:1.1rem;line-height:1.35;margin:24px 0 8px}
p{margin:8px 0}
ol,ul,dl{margin:8px 0}
ol,ul{padding-left:1.6em}
li{margin:8px 0}
dt{color:#47605f}
dd{margin:0 0 12px;font-weight:600}
a{color:#0b5f63}
.card{background:#fff;border:1px solid #c9d6d4;border-radius:12px;padding:16px;margin:12px 0}
.list{padding-left:2.4em}
.centre{text-align:center}
.number{display:block;font-size:3.6rem;line-height:1.15;font-weight:800;font-variant-numeric:tabular-nums}
.large{font-size:1.9rem;line-height:1.25;font-weight:700;margin:4px 0}
.now{background:#b3151b;border-color:#b3151b;color:#fff}
.amber{background:#fff4d6;border-color:#8a5a00;color:#4a3000}
.good{background:#e5f4ea;border-color:#1d6b3a;color:#0f3f21}
.soft{color:#47605f}
.small{font-size:.9rem}
button,.button{display:block;width:100%;min-height:56px;margin:12px 0;padding:12px 16px;font:inherit;font-weight:600;text-align:center;text-decoration:none;color:#0e3335;background:#fff;border:2px solid #47605f;border-radius:12px}
button.main,.button.main{color:#fff;background:#0b5f63;border-color:#0b5f63}
:focus-visible{outline:3px solid #0b5f63;outline-offset:2px}
label{display:block;margin:16px 0 4px;font-weight:600}
input{display:block;width:100%;min-height:56px;padding:8px 14px;font:inherit;font-size:1.2rem;color:inherit;background:#fff;border:2px solid #47605f;border-radius:12px}
.slots{display:grid;grid-template-columns:1fr 1fr;gap:0 12px}
.slots .small{display:block}
.qr{display:block;width:min(100%,280px);margin:12px auto;border-radius:8px}
.now :focus-visible,header :focus-visible{outline-color:#fff}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)}
[hidden]{display:none}
`;
