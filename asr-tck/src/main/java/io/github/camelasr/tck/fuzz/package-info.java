/**
 * Input that nobody would think of, the same again for the same seed: for the kit's own rules, and
 * for tests of other things that read what strangers send. Two system properties: {@code
 * asr.fuzz.executions}, how often a run tries (10,000 by default), and {@code asr.fuzz.seed}.
 */
@NullMarked
package io.github.camelasr.tck.fuzz;

import org.jspecify.annotations.NullMarked;
