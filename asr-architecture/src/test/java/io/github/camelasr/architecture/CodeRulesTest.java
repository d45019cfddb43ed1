package io.github.camelasr.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules of the code of all modules, as it was compiled. */
final class CodeRulesTest {
  private static final String OURS = "io.github.camelasr.";
  private static final JavaClasses PUBLISHED =
      Reactor.classes(Reactor.modules().filter(ReactorModule::isPublished));
  private static final JavaClasses LIBRARIES =
      Reactor.classes(
          Reactor.modules()
              .filter(ReactorModule::isPublished)
              .filter(module -> !module.name().equals("asr-app")));

  @Test
  void librariesPrintNothing() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).check(LIBRARIES);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true).check(LIBRARIES);
  }

  @Test
  void librariesDoNotEndTheVirtualMachine() {
    noClasses().should().callMethod(System.class, "exit", int.class).check(LIBRARIES);
  }

  @Test
  void staticFieldsAreFinal() {
    fields()
        .that()
        .areStatic()
        .and(describe("are written by hand", field -> !field.getName().startsWith("$")))
        .should()
        .beFinal()
        .check(PUBLISHED);
  }

  @Test
  void staticFieldsHoldNothingThatChanges() {
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(describe("that can change inside", CodeRulesTest::holdsState))
        .check(PUBLISHED);
  }

  /** What Camel generates code for, or takes apart, is its own affair. */
  @Test
  void classesAreNotMeantToBeExtendedUnlessTheySaySo() {
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .resideOutsideOfPackages(OURS + "component..", OURS + "app..", OURS + "spring..")
        .should(be(describe("final or sealed", CodeRulesTest::isClosed)))
        .check(PUBLISHED);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
        .because("such a name hides that nobody knew what the thing is")
        .check(PUBLISHED);
  }

  @Test
  void onlyTheComponentAndTheApplicationKnowCamel() {
    noClasses()
        .that()
        .resideOutsideOfPackages(OURS + "component..", OURS + "app..", OURS + "spring..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel..")
        .check(PUBLISHED);
  }

  /** Otherwise both sides could be wrong in the same way. */
  @Test
  void theSandboxSharesNothingWithTheDialectsButSigning() {
    noClasses()
        .that()
        .resideInAPackage(OURS + "sandbox..")
        .should()
        .dependOnClassesThat(
            describe(
                "are ours and neither of the sandbox nor of signing",
                type ->
                    type.getPackageName().startsWith(OURS)
                        && !isIn(type, "sandbox")
                        && !isIn(type, "signing")))
        .allowEmptyShould(true)
        .check(PUBLISHED);
  }

  private static boolean isIn(JavaClass type, String module) {
    return (type.getPackageName() + ".").startsWith(OURS + module + ".");
  }

  private static boolean isClosed(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL) || type.reflect().isSealed();
  }

  private static boolean holdsState(JavaClass type) {
    return type.getPackageName().startsWith("java.util.concurrent.atomic")
        || type.isAssignableTo(ThreadLocal.class)
        || (type.getPackageName().startsWith("java.util")
            && !type.isInterface()
            && (type.isAssignableTo(Map.class) || type.isAssignableTo(Collection.class)));
  }
}
