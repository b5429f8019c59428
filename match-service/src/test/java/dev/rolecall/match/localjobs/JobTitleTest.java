package dev.rolecall.match.localjobs;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.localjobs.JobTitle.Work;
import dev.rolecall.model.job.JobFamily;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTitleTest {
  private static JobTitle of(String title, JobFamily family) {
    return JobTitle.of(aJob(title).family(family, false).build().opening());
  }

  @ParameterizedTest
  @CsvSource({
    "Sales Engineer, OTHER, OTHER",
    "Technical Recruiter (Java), OTHER, OTHER",
    "Head of Marketing, OTHER, OTHER",
    "Customer Support Engineer, OTHER, OTHER",
    "Electrical Engineer, OTHER, OTHER",
    "Multiple roles, OTHER, ENGINEERING",
    "All engineers, OTHER, ENGINEERING",
    "Customer Solutions Architect, SOFTWARE, CUSTOMERS",
    "Growth Engineer, FULLSTACK, CUSTOMERS",
    "Web Developer and UX Design, FULLSTACK, CUSTOMERS",
    "'Backend Engineer, Customer Data Platform', BACKEND, ENGINEERING",
    "'Java Engineer, Payment Solutions', BACKEND, ENGINEERING",
    "'Frontend Engineer, Design Systems', FRONTEND, ENGINEERING",
    "UI/UX Developer, FRONTEND, CUSTOMERS",
    "Customer Success Engineer, SOFTWARE, CUSTOMERS",
    "Senior Data Scientist, ML, ENGINEERING",
    "Research Scientist, ML, RESEARCH",
    "Machine Learning Engineer, ML, ENGINEERING",
    "Senior Backend Engineer, BACKEND, ENGINEERING",
    "Search Engineer, BACKEND, ENGINEERING"
  })
  void theWordsOfATitle(String title, JobFamily family, Work expected) {
    assertThat(of(title, family).work()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Senior Java Engineer, java",
    "Staff Engineer (Go), go",
    "Spring Boot Developer, java",
    "C++ Developer, cpp"
  })
  void theSkillsOfATitle(String title, String skill) {
    assertThat(of(title, JobFamily.BACKEND).skills()).extracting(Object::toString).contains(skill);
  }
}
