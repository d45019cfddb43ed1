package io.github.camelasr.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dialect is a state machine, and who runs it does not know whose it is. */
final class VendorsTest {
  private static final JavaClasses DIALECTS = Reactor.classes(Reactor.providers());
  private static final List<String> VENDORS =
      List.of("iflytek", "xfyun", "abcpen", "tencent", "qcloud", "feishu", "larksuite", "huawei");

  /** Comments may; the class files are read, where every name and text stands in plain letters. */
  @ParameterizedTest
  @ValueSource(strings = {"asr-api", "asr-signing", "asr-audio", "asr-engine", "camel-asr"})
  void theEngineAndAllBelowItNameNoVendor(String module) throws IOException {
    Path classes = new ReactorModule(Reactor.ROOT.resolve(module)).classes();
    for (Path file :
        ReactorModule.files(classes).filter(f -> f.toString().endsWith(".class")).toList()) {
      String content = Files.readString(file, ISO_8859_1).toLowerCase(Locale.ROOT);

      assertThat(VENDORS).as("vendors named in %s", file).noneMatch(content::contains);
    }
  }

  @Test
  void dialectsStartNoThreadsAndOpenNoSockets() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..", "java.nio.channels..", "java.util.concurrent.locks..")
        .orShould()
        .dependOnClassesThat(
            describe(
                "run or connect something",
                type ->
                    type.isAssignableTo(Executor.class)
                        || type.isEquivalentTo(Thread.class)
                        || type.isAssignableTo(Socket.class)))
        .allowEmptyShould(true)
        .check(DIALECTS);
  }

  @Test
  void dialectsReadNoClockAndDrawNoRandomness() {
    noClasses()
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat(describe("draw randomness of their own", VendorsTest::isRandom))
        .allowEmptyShould(true)
        .check(DIALECTS);
  }

  private static boolean isRandom(JavaClass type) {
    return List.of("Random", "SecureRandom", "ThreadLocalRandom").contains(type.getSimpleName())
        && type.getPackageName().startsWith("java.");
  }
}
