/** Tests of the benchmarks. */
@NullMarked
package io.github.camelasr.benchmarks;

import org.jspecify.annotations.NullMarked;
