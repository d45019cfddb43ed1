package io.github.camelasr.conformance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class IflytekSandboxTest {

  @TestFactory
  Stream<DynamicContainer> everyProtocolKeepsTheRulesOverRealSockets() {
    return SandboxContract.of("iflytek");
  }
}
