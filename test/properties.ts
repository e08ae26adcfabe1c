/**
 * fast-check with the same samples in every run, so that a run is red for what was changed and not by chance. `npm run test:core -- --explore` tries
 * others, and names their seed; FENJIE_SEED=<number> tries those of a seed again.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.FENJIE_SEED ?? 2025) });

export default fc;
