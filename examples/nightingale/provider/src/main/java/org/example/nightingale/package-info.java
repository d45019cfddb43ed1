/** Nightingale's streaming protocol as a dialect; PROTOCOL.md is the document of the vendor. */
package org.example.nightingale;
