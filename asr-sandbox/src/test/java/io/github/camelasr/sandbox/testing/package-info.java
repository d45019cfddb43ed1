/** What tests of several vendors use. */
@NullMarked
package io.github.camelasr.sandbox.testing;

import org.jspecify.annotations.NullMarked;
