/** What only the recogniser itself can show. */
@NullMarked
package io.github.camelasr.sandbox.speech;

import org.jspecify.annotations.NullMarked;
