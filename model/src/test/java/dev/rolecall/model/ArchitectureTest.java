package dev.rolecall.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.rolecall.model", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule onlyWireKnowsLibraries =
      classes()
          .that()
          .resideOutsideOfPackage("..model.wire..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.rolecall.model..", "java..", "org.jspecify..")
          .because("the shared words must not change with a library");

  @ArchTest
  static final ArchRule nothingDependsOnWire =
      classes()
          .that()
          .resideInAPackage("..model.wire..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage("..model.wire..")
          .because("a word does not know how it travels");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("dev.rolecall.model.(*)..").should().beFreeOfCycles();
}
