/** The rules of docs/contract.md, a class for each chapter. */
@NullMarked
package io.github.camelasr.tck.internal.rules;

import org.jspecify.annotations.NullMarked;
