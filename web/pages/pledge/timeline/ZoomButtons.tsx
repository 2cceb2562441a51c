import { Button } from '../../../components/Button.tsx';
import { ZOOM_STEP, type Zooming } from './use-zoom.ts';
import styles from './ZoomButtons.module.css';

export function ZoomButtons({ zooming, most }: { readonly zooming: Zooming; readonly most: number }) {
  const { k } = zooming.view;
  return (
    <fieldset className={styles.buttons}>
      <legend className="unseen">Zoom</legend>
      <span className={styles.keys} aria-hidden="true">
        <kbd>←</kbd> <kbd>→</kbd> walk through <kbd>+</kbd> <kbd>−</kbd> or Ctrl and the wheel zoom
      </span>
      <Button
        onClick={() => zooming.by(1 / ZOOM_STEP)}
        disabled={k <= 1.0001}
        aria-label="Zoom out"
        title="Zoom out (−)"
      >
        −
      </Button>
      <Button
        onClick={() => zooming.by(ZOOM_STEP)}
        disabled={k >= most - 0.0001}
        aria-label="Zoom in"
        title="Zoom in (+)"
      >
        +
      </Button>
      <Button onClick={zooming.all} disabled={k <= 1.0001} title="Show all (0)">
        All
      </Button>
    </fieldset>
  );
}
