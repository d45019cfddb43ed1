/** A provider for the kit's own tests. */
@NullMarked
package io.github.camelasr.tck.toy;

import org.jspecify.annotations.NullMarked;
