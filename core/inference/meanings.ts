import { folded } from './words';

/** What a property may mean: a field of the profile, the line of an address, or a person's whole name. */
export type Head =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'line'; readonly line: string }
  /** A whole name; or that part of it which another property has not. */
  | { readonly kind: 'name'; readonly part: 'FirstName' | 'LastName' | undefined };

/** What fields of the profile are called elsewhere, folded and without spaces; the most certain first. */
const fields: Readonly<Record<string, string>> = {
  FirstName:
    'firstname givenname forename fname namefirst namegiven namefirstname namegivenname vorname prenom primernombre primeironome voornaam fornamn fornavn etunimi imie 名前 имя nombres christianname personfirstname nombrepila jmeno meno prenume keresztnev isim ad 이름',
  MiddleName:
    'middlename mname namemiddle secondname zweitername segundonombre middleinitial otchestvo отчество',
  LastName:
    'lastname surname familyname lname namelast namefamily namelastname namefamilyname namesurname sn nachname familienname zuname nomdefamille nomfamille apellido ' +
    'apellidos primerapellido sobrenome ultimonome apelido cognome achternaam familienaam efternamn etternavn efternavn nazwisko 姓 苗字 фамилия apellidopaterno primerapellido1 prijmeni priezvisko nume vezeteknev soyad soyadi',
  BirthDate:
    'birthdate dateofbirth dob birthday birth bday birthdt geburtsdatum geburtstag gebdatum datenaissance datedenaissance ' +
    'fechanacimiento fechadenacimiento datanascimento datadenascimento datanascita datadinascita geboortedatum fodelsedatum ' +
    'fodselsdato dataurodzenia 生年月日 誕生日 датарождения datetimeofbirth birthdatetime bdate borndate bornon birthdate dateborn naissance 生日 出生日期 datanasterii dogumtarihi szuletesidatum datumnarozeni',
  GenderString:
    'gender sex gendercode geschlecht sexe genre sexo genero sesso genere geslacht kon kjonn plec 性別 пол administrativesex administrativegender gendername genderidentity sexatbirth 性別区分 性别 성별 pohlavi cinsiyet',
  BusinessName:
    'company companyname businessname organization organisation organizationname organizationsname organisationname companiesname orgname employer employername ' +
    'firma firmenname unternehmen societe nomsociete entreprise raisonsociale empresa nombreempresa razonsocial razaosocial azienda ' +
    'ragionesociale bedrijf bedrijfsnaam foretag virksomhed 会社名 会社 компания companylegalname legalname tradingname tradename nomentreprise nomdelentreprise nombredeempresa nomeempresa 公司 公司名称 회사명 firme sirket spolecnost ceg',
  AccountNumber:
    'accountnumber accountid customernumber customerid customercode clientnumber clientid clientcode membernumber memberid ' +
    'membershipnumber membershipid subscribernumber accountcode accountref kundennummer kundenid kundenummer mitgliedsnummer ' +
    'idclient numeroclient codeclient numclient idcliente numerocliente codigocliente codicecliente klantnummer klantid ' +
    'kundnummer kontonummer 顧客番号 会員番号 顧客id 会員id customerkey accountkey accountnum contractaccount numerocuenta numerodecuenta numcuenta numeroconta numerocompte numerodecompte vertragskonto vertragskontonummer kundennr 客户编号 顧客コード',
  EmailAddress:
    'email emailaddress mail emails emailaddresses mailaddress emailid epost correo correoelectronico courriel adresseemail ' +
    'adressemail adressmail mailadresse emailadresse posta postaelettronica indirizzoemail enderecoemail emailadres sahkoposti ' +
    'メールアドレス メール 电子邮件 邮箱 이메일 почта электроннаяпочта emailaddr emailprimary contactemail 電子メール eメール email地址 eposta',
  PersonalEmailAddress: 'personalemail personalemailaddress emailpersonal emailspersonal emailprivate',
  PhoneNumber:
    'phone phonenumber telephone telephonenumber tel telno telnumber phoneno phones phonenumbers telephones contactnumber ' +
    'internationalphonenumber msisdn callernumber callerid telefon telefonnummer rufnummer telefonnr telefono numerotelefono ' +
    'telefonos telefone fone numerotelephone numtelephone numerodetelephone numerodetelefono telefoon telefoonnummer ' +
    'puhelin puhelinnumero tlf 電話番号 電話 电话 전화번호 телефон nationalnumber phonenationalnumber e164 phonee164 e164number fullphonenumber 联系电话 telefonszam telefonnumarasi telefonu',
  MobilePhoneNumber:
    'mobile mobilephone mobilenumber mobilephonenumber cell cellphone cellphonenumber cellnumber mobiletelephone handy handynummer mobil mobilnummer ' +
    'mobiltelefon mobilfunknummer telefonomovil movil celular telefonocelular telefonecelular cellulare portable ' +
    'telephoneportable telephonemobile telmobile mobiel mobielnummer mobieltelefoonnummer gsm 携帯電話 携帯番号 携帯電話番号 手机 手机号 휴대폰 smsnumber smsphone telefoonmobiel mobilephoneno mobiltelefonnummer 手机号码 휴대전화 手机号 komorka matkapuhelin ceptelefonu',
  HomePhoneNumber:
    'homephone homephonenumber hometelephone landline landlinenumber telefonprivat festnetz telephonefixe telfixe fixe telefonofijo fijo telefonefixo homenumber hometel telephonedomicile telefonocasa',
  BusinessPhoneNumber:
    'workphone workphonenumber businessphone businessphonenumber officephone officephonenumber officenumber telefongeschaftlich worknumber businessnumber daytimephone daytimenumber worktel',
};

const lines: Readonly<Record<string, string>> = {
  Address1:
    'address1 addressline1 addressline line1 street1 street streetaddress streetaddress1 streetline1 streetname streets line lines ' +
    'address addressstreet address1line1 strasse strassehausnummer adresse adresse1 adresszeile1 anschrift rue adresseligne1 voie calle direccion direccion1 ' +
    'domicilio rua logradouro endereco morada via indirizzo indirizzo1 straat straatnaam adres adresregel1 gata gatuadress gate ' +
    '住所 住所1 番地 地址 улица адрес streetaddressline1 streetandnumber streetnameandnumber thoroughfare addressfirstline firstlineofaddress ulica ulice utca cim sokak strada gateadresse vej 详细地址 街道',
  Address2:
    'address2 addressline2 line2 street2 streetaddress2 streetline2 apartment apt suite unit addressextra adresszusatz adresse2 adresszeile2 ' +
    'complement complementadresse complementodireccion complemento adresseligne2 direccion2 indirizzo2 adresregel2 住所2 建物名 streetaddressline2 secondlineofaddress addresscomplement complementoendereco batiment',
  Address3: 'address3 addressline3 line3 street3 adresse3 direccion3 adresregel3',
  Address4: 'address4 addressline4 line4 street4 adresse4',
  City:
    'city town cityname locality suburb municipality village l ort stadt wohnort ville commune localite ciudad localidad poblacion ' +
    'municipio cidade citta comune localita plaats woonplaats stad 市区町村 市 城市 도시 город adminarea2 towncity citytown settlement addresscity cityortown postort 城市名 市町村 miasto mesto varos oras sehir by kaupunki 都市',
  Country:
    'country countryname countrycode countryid countryiso countryisocode countrycodeiso countryregion nation land landcode laenderkennzeichen pays ' +
    'codepays pais codigopais nazione paese landnaam maa 国 国名 国家 국가 страна isocountry isocountrycode countryalpha2 countryiso2 countrycode2 countryisoalpha2 countryofresidence 国名コード kraj zeme orszag tara ulke',
  County: 'county landkreis kreis comarca contea condado graafschap',
  PostalCode:
    'postalcode postcode zip zipcode postal zippostalcode postalzip zippostal pincode plz postleitzahl codepostal cp codigopostal cep codicepostale cap ' +
    'postnummer postnr kodpocztowy postinumero 郵便番号 邮编 우편번호 индекс eircode ziporpostalcode postalorzip ziporpostal codepostale postcodezip 邮政编码 psc iranyitoszam codpostal postakodu kodpocztowy',
  Province: 'province provincename provincia provincie provincecode 省份 省',
  State:
    'state statename stateprovince stateorprovince stateprovincename statecode stateprovincecode region regionname regionregion regioncode ' +
    'regionregioncode administrativedistrictlevel1 administrativearea prefecture st bundesland estado uf regione staat 都道府県 省 область adminarea1 stateabbr stateabbreviation countrysubdivision subdivision provincestate wojewodztwo',
};

/** Whoever has a number, and what the number is called: either may come first. */
const numbered =
  'customer client member membership subscriber kunde kunden kund kunds klant cliente client klient medlem medlems mitglied mitglieds socio 顧客 会員 会员 客户 お客様 고객';
const numbers = 'number id code nummer numero codigo codice nr 番号 编号 번호 コード';

const names: readonly (readonly [string, Extract<Head, { kind: 'name' }>['part']])[] = [
  [
    'fullname displayname formattedname namefull nameformatted vollername nomcomplet nombrecompleto nomecompleto volledigenaam cn nombreyapellidos nometcognome nomprenom prenomnom お客様名 氏名 お名前 姓名',
    undefined,
  ],
  ['nom naam name', 'LastName'],
  ['nombre nome 名', 'FirstName'],
];

const heads = new Map<string, { readonly head: Head; readonly order: number }[]>();

function add(list: string, head: Head): void {
  for (const [order, phrase] of folded(list).split(/\s+/).entries()) {
    heads.set(phrase, [...(heads.get(phrase) ?? []), { head, order }]);
  }
}

for (const [field, list] of Object.entries(fields)) add(list, { kind: 'field', field });
for (const [line, list] of Object.entries(lines)) add(list, { kind: 'line', line });
for (const owner of numbered.split(/\s+/)) {
  for (const number of numbers.split(' ')) {
    const head: Head = { kind: 'field', field: 'AccountNumber' };
    add(`${owner}${number}`, head);
    add(`${number}${owner}`, head);
  }
}
for (const [list, part] of names) add(list, { kind: 'name', part });

/** Phrases that mean this only where nothing says it better: a login that is an e-mail address; a street's `line` beside a city. */
const vague = new Set(
  'login username loginname userprincipalname from line lines via voie l st by cp cap gate unit suite by ad tara cim nume meno 省'.split(
    ' ',
  ),
);
for (const field of ['EmailAddress', 'PhoneNumber']) {
  add('from login username loginname userprincipalname', { kind: 'field', field });
}

/** Words that are parts of a name only beside one for the person: `donor_first`. */
add('first given', { kind: 'field', field: 'FirstName' });
add('middle', { kind: 'field', field: 'MiddleName' });
add('last family', { kind: 'field', field: 'LastName' });
const besidePersons = new Set(['first', 'given', 'middle', 'last', 'family']);

export function standsBesidePersons(phrase: string): boolean {
  return besidePersons.has(phrase);
}

export function isVague(phrase: string): boolean {
  return vague.has(phrase);
}

/** What a phrase without spaces may mean; `order` is lower where it is more certain. */
export function headsOf(phrase: string): readonly { readonly head: Head; readonly order: number }[] {
  return heads.get(phrase) ?? [];
}
