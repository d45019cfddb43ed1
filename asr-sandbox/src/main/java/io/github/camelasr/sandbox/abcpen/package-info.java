/** ABCPen's protocols: recordings by URL. */
@NullMarked
package io.github.camelasr.sandbox.abcpen;

import org.jspecify.annotations.NullMarked;
