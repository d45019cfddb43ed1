/** Tests of the load mode. */
@NullMarked
package io.github.camelasr.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
