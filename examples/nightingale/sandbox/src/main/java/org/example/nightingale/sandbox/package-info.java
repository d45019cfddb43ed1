/** Nightingale on loopback. */
package org.example.nightingale.sandbox;
