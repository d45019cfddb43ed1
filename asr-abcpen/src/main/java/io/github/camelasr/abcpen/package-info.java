/** ABCPen as a provider. Thread-safe; nothing is null. */
@NullMarked
package io.github.camelasr.abcpen;

import org.jspecify.annotations.NullMarked;
