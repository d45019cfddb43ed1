package io.github.camelasr.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.ThrowsDeclaration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON, WebSocket, HTTP and Camel are how it is done, not what a caller sees. */
final class SignaturesTest {
  private static final Set<String> MADE_FOR_A_FRAMEWORK =
      Set.of(
          "camel-asr",
          "camel-asr-spring-boot-starter",
          "camel-asr-micrometer",
          "camel-asr-websocket",
          "asr-app",
          "asr-tck",
          "asr-transport-netty");

  @ParameterizedTest
  @MethodSource("pureModules")
  void exportedSignaturesConsistOfJavaAndOurOwnTypes(ReactorModule module) {
    Set<String> exported = module.exportedPackages();

    assertThat(
            Reactor.classes(Stream.of(module)).stream()
                .filter(type -> exported.contains(type.getPackageName()) && isVisible(type))
                .flatMap(SignaturesTest::foreignTypes))
        .isEmpty();
  }

  static Stream<ReactorModule> pureModules() {
    return Reactor.described().filter(module -> !MADE_FOR_A_FRAMEWORK.contains(module.name()));
  }

  private static Stream<String> foreignTypes(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> members =
        type.getMembers().stream()
            .filter(member -> isVisible(member.getModifiers()))
            .flatMap(
                member ->
                    member instanceof JavaCodeUnit unit
                        ? typesOf(unit)
                        : Stream.of(((JavaField) member).getType()));
    return Stream.concat(parents, members)
        .flatMap(involved -> involved.getAllInvolvedRawTypes().stream())
        .filter(SignaturesTest::isForeign)
        .map(foreign -> type.getName() + " shows " + foreign.getName())
        .distinct();
  }

  private static Stream<JavaType> typesOf(JavaCodeUnit unit) {
    return Stream.of(
            unit.getParameterTypes().stream(),
            Stream.of(unit.getReturnType()),
            unit.getThrowsClause().stream().map(ThrowsDeclaration::getRawType))
        .flatMap(types -> types);
  }

  private static boolean isForeign(JavaClass type) {
    JavaClass base = type.getBaseComponentType();
    String name = base.getName();
    return !base.isPrimitive()
        && !name.startsWith(ReactorModule.NAMESPACE)
        && (!name.matches("javax?\\..*") || name.startsWith("java.net.http."));
  }

  private static boolean isVisible(JavaClass type) {
    return isVisible(type.getModifiers())
        && type.getEnclosingClass().map(SignaturesTest::isVisible).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }
}
