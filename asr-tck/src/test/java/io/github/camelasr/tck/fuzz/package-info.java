@NullMarked
package io.github.camelasr.tck.fuzz;

import org.jspecify.annotations.NullMarked;
