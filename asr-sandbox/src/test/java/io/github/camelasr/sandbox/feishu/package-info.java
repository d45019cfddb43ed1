/** A plain HTTP client drives the sandbox's Feishu as the vendor's documents say. */
@NullMarked
package io.github.camelasr.sandbox.feishu;

import org.jspecify.annotations.NullMarked;
