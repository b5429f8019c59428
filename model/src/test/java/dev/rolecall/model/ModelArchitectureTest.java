package dev.rolecall.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.rolecall.model", importOptions = DoNotIncludeTests.class)
class ModelArchitectureTest {
  @ArchTest
  static final ArchRule onlyWireAndHtmlUseLibraries =
      classes()
          .that()
          .resideOutsideOfPackages("..model.wire..", "..model.html..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.rolecall.model..", "java..", "org.jspecify..")
          .because("the shared vocabulary must not change when a library changes");

  @ArchTest
  static final ArchRule nothingDependsOnWire =
      classes()
          .that()
          .resideInAPackage("..model.wire..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage("..model.wire..")
          .because("the vocabulary does not depend on its serialization");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("dev.rolecall.model.(*)..").should().beFreeOfCycles();
}
