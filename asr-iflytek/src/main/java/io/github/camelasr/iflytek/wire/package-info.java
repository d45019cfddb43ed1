/** What all protocols of this vendor need to read what comes over the wire. */
@NullMarked
package io.github.camelasr.iflytek.wire;

import org.jspecify.annotations.NullMarked;
