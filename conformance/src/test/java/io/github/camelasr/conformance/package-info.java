/** What is proved of all providers at once. */
@NullMarked
package io.github.camelasr.conformance;

import org.jspecify.annotations.NullMarked;
