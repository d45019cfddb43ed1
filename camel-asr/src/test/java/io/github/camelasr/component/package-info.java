@NullMarked
package io.github.camelasr.component;

import org.jspecify.annotations.NullMarked;
