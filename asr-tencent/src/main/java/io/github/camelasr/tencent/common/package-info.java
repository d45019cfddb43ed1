/** What both protocols of this vendor need: the account and its signature, and results. */
@NullMarked
package io.github.camelasr.tencent.common;

import org.jspecify.annotations.NullMarked;
