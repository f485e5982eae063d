/**
 * First names that are frequent in Germany and among people who came here, in the form of `suchtext`. They only serve
 * to notice that a column holds names of persons; words that also name places or organisations are left out.
 */
export const VORNAMEN: ReadonlySet<string> = new Set(
  (
    "aaliyah abbas abdallah abdul abdullah abdulrahman adam adel agnieszka ahmad ahmed aisha alena alexander alexandra ali alina " +
    "aliya amal amina amir amira anas anastasia andrea andreas andrii andrzej angelika anja anke anna anne annegret annette antje " +
    "anton aref arne ashraf astrid axel aya aylin ayse aziz barbara bashar bastian beate benjamin bernd bernhard bettina " +
    "bianca birgit bjoern bogdan boris brigitte britta bruno carina carmen carola carsten caroline cem christa christian " +
    "christiane christina christine christoph claudia clemens conny cornelia dagmar daniel daniela danuta daria dariusz " +
    "david denis dennis detlef diana dieter dietmar dilan dirk dmytro dominik doris dorothea edeltraud edith ekaterina elena " +
    "elif elisabeth elke ella ellen elvira emma emine emre enrico erich erika erwin esra eva evelyn fabian fadi fatima " +
    "fatma felix ferhat florian frank franz franziska friedrich frieder gabriele gabriela georg gerda gerd gerhard gisela " +
    "gudrun guenter guenther guido habib hadi halina hamid hamza hannah hanna hannelore hans harald hassan hasan heidi heike " +
    "heiko heinrich heinz helena helga helmut henrik herbert hermann hiba horst huda hussein ibrahim idris ilona ilse ines " +
    "inga inge ingeborg ingo ingrid ioana irina iris irene irmgard ismail ivan iwona jakob jamal jan jana jasmin jens jessica " +
    "joachim joerg johann johanna johannes jolanta jonas jonathan josef judith juergen julia julian juliane jutta kai karim " +
    "karin karina karl karsten kateryna katharina kathrin katja katrin kerstin khaled khalid klaus konrad kristin kristina " +
    "krzysztof kurt lara larissa lars laura lea leila lena leon leonie lina linda lisa lothar luca ludwig lukas lutz " +
    "lydia magdalena mahmoud maja manfred manuel manuela marcel marco marek margarete margit maria marianne marie marina " +
    "mario marion markus marlene marta martha martin martina maryam marzena matthias maurice max maximilian mehdi mehmet " +
    "melanie melina mia michael michaela mike milena mina mira miriam mohamad mohamed mohammad mohammed monika murat mustafa " +
    "mykola nadia nadine nadja natalia nataliia natascha nico nicole niklas nils nina noah noor norbert nour nura oksana " +
    "olaf oleksandr oleksandra olena olga oliver olha omar osman oskar ossama pascal patricia patrick paul paula pavel " +
    "pawel peter petra philipp pia piotr rabia rainer ralf ramona rania rashid rebecca regina reinhard renate rene riad " +
    "ricarda richard rita robert robin roland rolf romy rosemarie ruediger rudolf ruth saad sabine sabrina said salma samir " +
    "samira sandra sara sarah saskia sebastian selma semra serhii sibylle siegfried sigrid silke silvia simon simone sina " +
    "sofia sonja sophie stefan stefanie steffen steffi stephan suleiman susann susanne sven svenja svetlana svitlana sylvia " +
    "tamara tanja tarek tatjana tetiana theo theresa thomas thorsten tim timo tina tobias tom tomasz torsten ulrich ulrike " +
    "ursula ute uwe valentina valeria vera verena veronika viktor viktoria volker volodymyr waltraud waltraut werner wilhelm " +
    "wolfgang yana yara yasmin yasin yevhen youssef yulia yuliia yusuf yvonne zahra zainab zeynep"
  ).split(" "),
);
