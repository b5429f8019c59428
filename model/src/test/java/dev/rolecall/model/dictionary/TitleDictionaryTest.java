package dev.rolecall.model.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.JobFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleDictionaryTest {
  private static final TitleDictionary TITLES = TitleDictionary.shared();

  private static JobFamily family(String title) {
    return TITLES.best(title).map(TitleDictionary.TitleMention::family).orElse(JobFamily.OTHER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Backend Engineer, Payments | BACKEND",
        "Java Dev - Data | BACKEND",
        "Senior Rust Devs | BACKEND",
        "Tech Team Lead | SOFTWARE",
        "Senior Software Engineer (Backend) | BACKEND",
        "Senior Software Engineer, Ledger | SOFTWARE",
        "Software Engineer - Developer Tools | SOFTWARE",
        "Software Engineer, AI Developer Productivity | INFRA",
        "Staff Software Engineer, Infrastructure | INFRA",
        "Software Engineer, Data Platform | DATA",
        "Software Engineering Intern (Summer) | SOFTWARE",
        "Consultant (Data Engineering, Strategy) | DATA",
        "Machine Learning/Data Engineer | DATA",
        "Front End / Back End Engineer | BACKEND",
        "front end (CSS, JS) specialist | FRONTEND",
        "AWS Engineer | INFRA",
        "Staff Engineer - SRE, Retail | INFRA",
        "Java Programmer | BACKEND",
        "Inżynier oprogramowania | SOFTWARE",
        "Mjukvaruingenjör | SOFTWARE",
        "Ingeniera de software | SOFTWARE",
        "Engineering team leads | SOFTWARE",
        "Platform | INFRA",
        "Senior Platform Team | INFRA",
        "Search and Data-Mining Engineer | DATA",
        "Java Contractor | BACKEND",
        "Senior Python Contractors (6 months) | BACKEND",
        "React Freelancer | FRONTEND",
        "Kotlin Consultant | BACKEND",
        "Salesforce Contractor | SOFTWARE"
      })
  void findsTheFamily(String title, JobFamily family) {
    assertThat(family(title)).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Assistant to the CTO | OTHER",
        "Construction Contractor | OTHER",
        "Web Contractor | OTHER",
        "SAP Consultant | OTHER",
        "Mechanical Design Engineer | OTHER",
        "Civil Engineer | OTHER",
        "Senior Verification Engineer, Memory | OTHER",
        "Engineer - Process (Tools) | OTHER",
        "Systems Engineer, Electrical | OTHER",
        "Field Service Engineer | OTHER",
        "Sales Engineer, Data Platform | OTHER",
        "Solutions Consultant | OTHER",
        "Account Executive, Platforms | OTHER",
        "Counsel, Commercial (Infrastructure) | OTHER",
        "Executive Assistant - CTO and Engineering Leadership | OTHER",
        "Marketer, Developer Platform | OTHER",
        "Partner Development Manager | OTHER",
        "Developer Relations Engineer | OTHER",
        "Desarrollador de negocio | OTHER",
        "Datový analytik | OTHER",
        "Αναλυτής δεδομένων | OTHER",
        "Pharmacy Technician Front End | OTHER",
        "CNC Programmer | OTHER",
        "Sourcing Manager, Infrastructure | OTHER",
        "Manager, Software Engineering | MANAGEMENT",
        "Senior Director, Data Engineering | MANAGEMENT",
        "Engineering Manager (Data Safety) | MANAGEMENT",
        "Manager, Data Science | MANAGEMENT",
        "Product Manager, Machine Learning | PRODUCT",
        "Software Engineer in Test | QA",
        "Cybersecurity Engineer | SECURITY",
        "Information Security Analyst | SECURITY",
        "Natural Language Processing Engineer | ML",
        "Bootloader Engineer | EMBEDDED",
        "Software Engineer, Mobile | MOBILE"
      })
  void findsFamiliesOutsideBackend(String title, JobFamily family) {
    assertThat(family(title)).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Warehouse Associate | []",
        "Senior Associate | [SENIOR]",
        "Associate Software Engineer | [JUNIOR]",
        "Software Engineering Associate | [JUNIOR]",
        "Lead Qualification Specialist | []",
        "Lead Generation Manager | []",
        "Lead Software Engineer | [LEAD]",
        "Art Director | []",
        "Senior Creative Director, Brand | [SENIOR]",
        "Director of Engineering | [DIRECTOR]",
        "CIO Advisory Consultant | []",
        "Analyst, Office of the CEO | []",
        "CTO | [EXECUTIVE]",
        "Software Development Manager | [MANAGER]",
        "Senior_Backend_Engineer | [SENIOR]",
        "Associate Director of Genomics | [DIRECTOR]",
        "Associate General Counsel | []",
        "Senior Associate Renewal Representative | [SENIOR]",
        "Weaving Associate II | []",
        "Warehouse Associate Seasonal Openings | []",
        "Associate Engineer | [JUNIOR]",
        "Account Executive, Mid-Atlantic | []",
        "Supervisor, Loom Support (Mid Shift) | []",
        "Executive Assistant - CTO and Engineering | []",
        "QA Coach - CFO | []",
        "Chief of Staff, Group CFO | []",
        "CTO Operations Lead | [LEAD]",
        "Regional CFO | [EXECUTIVE]"
      })
  void levels(String title, String levels) {
    assertThat(TITLES.seniorities(title).toString()).isEqualTo(levels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Programador/a Junior Salesforce_Platform Flow | SOFTWARE",
        "Power Platform Developer | SOFTWARE",
        "Platform_Engineer | INFRA",
        "Internal Platform Engineer | INFRA"
      })
  void aProductPlatformIsNotInfrastructure(String title, JobFamily family) {
    assertThat(family(title)).isEqualTo(family);
  }

  @Test
  void indexesStayValidWhenLowerCaseIsLonger() {
    String title = "\u0130\u0130\u0130 Backend Engineer";
    assertThat(TITLES.best(title))
        .hasValueSatisfying(
            found ->
                assertThat(title.substring(found.start(), found.end()))
                    .isEqualTo("Backend Engineer"));
  }
}
