/** What both protocols of this vendor share: the errors. */
@NullMarked
package io.github.camelasr.abcpen.account;

import org.jspecify.annotations.NullMarked;
