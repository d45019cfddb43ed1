@NullMarked
package io.github.camelasr.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
