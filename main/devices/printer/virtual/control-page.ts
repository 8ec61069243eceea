import { type PrinterFault, printerFaults } from '#common/domain/paper/printer-fault.ts';

const labels: Readonly<Record<PrinterFault, string>> = {
  none: 'Bình thường · Normal',
  'paper-out': 'Hết giấy · Paper out',
  'paper-out-mid-print': 'Hết giấy giữa chừng · Paper out mid-print',
  'paper-near-end': 'Sắp hết giấy · Paper near end',
  'cover-open': 'Mở nắp · Cover open',
  error: 'Kẹt dao cắt · Cutter error',
  stall: 'Treo giữa chừng · Stall mid-print',
  reset: 'Đứt kết nối giữa chừng · Reset mid-print',
  mute: 'Không trả lời · Mute',
  refuse: 'Tắt máy · Off',
  'lost-ack': 'Mất xác nhận · Acknowledgement lost',
  'power-cycle': 'Tắt rồi bật · Power cycle',
  slow: 'In chậm · Slow',
};

const buttons = printerFaults.map((name) => `<button data-fault="${name}">${labels[name]}</button>`).join('');

/** The page of the virtual printer: its state, a button per fault, its papers. Complete in itself, asks for nothing outside. */
export const controlPage = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Máy in ảo · Virtual printer</title>
<style>
  body { margin: 0; font: 16px/1.5 "Noto Sans", system-ui, sans-serif; background: #e9ede9; color: #12312b; }
  header { position: sticky; top: 0; background: #fff; padding: 16px 24px; box-shadow: 0 1px 4px #0003; }
  h1 { margin: 0 0 8px; font-size: 20px; }
  #state { font-weight: 600; }
  #faults { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
  button { font: inherit; min-height: 40px; padding: 4px 14px; border: 1px solid #7a918b; border-radius: 8px; background: #fff; cursor: pointer; }
  button[aria-pressed="true"] { background: #12312b; color: #fff; }
  #papers { display: flex; flex-wrap: wrap; gap: 24px; padding: 24px; align-items: flex-start; }
  figure { margin: 0; background: #fff; padding: 16px 12px; box-shadow: 0 2px 8px #0003; }
  figure img { display: block; width: 288px; }
  figcaption { margin-top: 8px; font-size: 13px; color: #4d635d; }
</style>
<header>
  <h1>Máy in ảo · Virtual printer</h1>
  <div id="state" role="status"></div>
  <div id="faults">${buttons}</div>
</header>
<main id="papers"></main>
<script>
  const shown = new Set();
  const show = (state) => {
    document.getElementById('state').textContent = 'tcp://127.0.0.1:' + state.port + ' — ' + state.condition;
    for (const button of document.querySelectorAll('[data-fault]'))
      button.setAttribute('aria-pressed', String(button.dataset.fault === state.fault));
    for (const paper of state.papers) {
      if (shown.has(paper.number)) continue;
      shown.add(paper.number);
      const figure = document.createElement('figure');
      const image = new Image();
      image.src = 'papers/' + paper.number + '.png';
      image.alt = 'Giấy số ' + paper.number;
      const caption = document.createElement('figcaption');
      caption.textContent = '#' + paper.number + ' · ' + new Date(paper.cutAt).toLocaleTimeString('vi');
      figure.append(image, caption);
      document.getElementById('papers').prepend(figure);
    }
  };
  document.getElementById('faults').addEventListener('click', async (event) => {
    const name = event.target.dataset.fault;
    if (name) show(await (await fetch('fault/' + name, { method: 'POST' })).json());
  });
  const follow = new EventSource('events');
  follow.addEventListener('message', (event) => show(JSON.parse(event.data)));
</script>
`;
