/** Benchmarks of the hot paths; each has the limit and the obvious alternative beside it. */
@NullMarked
package io.github.camelasr.benchmarks;

import org.jspecify.annotations.NullMarked;
