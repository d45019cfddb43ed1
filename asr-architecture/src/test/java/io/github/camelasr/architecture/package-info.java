/** What no single module can check about itself. */
package io.github.camelasr.architecture;
