/** What both protocols of this vendor share: credentials, options, errors. */
@NullMarked
package io.github.camelasr.abcpen.account;

import org.jspecify.annotations.NullMarked;
