/** The values that check themselves. */
@NullMarked
package io.github.camelasr.sandbox.script;

import org.jspecify.annotations.NullMarked;
