/**
 * The fault bench: every streaming dialect against the sandbox's vendors in virtual time, with
 * everything that goes wrong between them, and what came of it. {@code FaultBench} is the command.
 */
@NullMarked
package io.github.camelasr.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
