import { useMemo } from 'preact/hooks';
import { monthOf } from '../../core/calendar/month';
import { sceneOf, type Scene } from '../../core/document/scene';
import { openBook } from '../../core/kpis';

/**
 * The scene as of today. Figures end with the latest day that has a record; what is due or overdue does not wait for one.
 * Settings "As of" holds here too.
 */
export function useToday(scene: Scene): Scene {
  return useMemo(() => {
    const { ledger } = scene.book;
    if (ledger.settings.asOf !== null || ledger.asOf >= ledger.today) return scene;
    return sceneOf(openBook({ ...ledger, asOf: ledger.today }), monthOf(ledger.today));
  }, [scene]);
}
