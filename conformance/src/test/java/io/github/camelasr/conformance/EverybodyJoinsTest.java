package io.github.camelasr.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class EverybodyJoinsTest {

  @Test
  void everyProviderHasATestOfItsOwnHere() throws ClassNotFoundException {
    assertThat(Protocol.providers()).isNotEmpty();
    for (String name : Protocol.providers()) {
      String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      Class.forName(getClass().getPackageName() + "." + capital + "SandboxTest");
    }
  }

  @Test
  void theSandboxSpeaksEveryProtocolOfEveryProvider() {
    for (String name : Protocol.providers()) {
      assertThat(Protocol.of(name)).as(name).isNotEmpty();
    }
  }
}
