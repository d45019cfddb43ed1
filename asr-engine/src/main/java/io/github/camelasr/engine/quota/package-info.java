/** Keeps what vendors grant an account: sessions at once, requests a second, audio a day. */
@NullMarked
package io.github.camelasr.engine.quota;

import org.jspecify.annotations.NullMarked;
