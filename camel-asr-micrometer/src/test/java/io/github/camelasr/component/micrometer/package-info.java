/** Tests of the meters, with a vendor's server on loopback. */
@org.jspecify.annotations.NullMarked
package io.github.camelasr.component.micrometer;
