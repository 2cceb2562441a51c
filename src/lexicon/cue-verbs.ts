/**
 * How often a verb is the cue of an attribution, in percent: over all, then before each kind of content it was seen with
 * (see `Frame` in findings/attributions/frames.ts; `P:` marks a passive).
 *
 * Origin: counted by eval/cues/derive.ts over the 840 training articles of PolNeAR 1.0 (Newell, Margolin and Ruths,
 * "An Attribution Relations Corpus for Political News", LREC 2018), outside of anybody's words; verbs that are a cue at
 * least 3 times; the share before a kind of content is shrunk to the verb's own by 3 imagined occurrences.
 */
export const CUE_VERBS = `
accept:48 np=57 np+for=57 np+of=41
accord:95 pp:to=95 inf=97 clause=94 quote=89 colon=97 that=97
accuse:91 np+of=94 np=97 pp:of=75 P:pp:of=84 P:pp:by=95
acknowledge:94 that=95 np=91 end=98 clause=97 np+of=76 quote=96
acquiesce:84 pp:to=90
add:85 end=94 that=95 quote=98 np=47 pp:to=13 clause=76 np+quote=76 P:pp:by=71 P:pp:to=51
address:34 np=38 end=18 np+of=23 pp:to=13 np+that=72 pp:in=41 np+quote=41 wh=61
admire:77 np=86
admit:83 that=98 end=83 clause=69 np=69 quote=90
adopt:35 np=25 np+of=58 P:pp:by=29 clause=21 end=41
advise:21 np=17 end=11 clause=13 np+inf=53
advocate:68 pp:for=86 np=50 end=81 ing=61
affirm:61 that=76 np=56
agree:73 that=85 inf=87 end=39 pp:with=86 pp:on=72 pp:to=60 clause=89 np=64 pp:in=84
aim:47 pp:at=36 inf=63 np=68 P:pp:at=34
align:32 pp:with=14 P:pp:with=49 np=39
allege:74 that=91 np=60 end=70
allow:33 np+inf=28 np=33 P:inf=44 pp:for=28 np+clause=50 end=20 np+of=40 that=60
allude:76 pp:to=81
anger:63 np=59 P:pp:by=82
announce:92 np=91 that=96 clause=99 end=78 np+of=98 np+inf=98 P:end=75 np+for=97 pp:on=85 np+clause=97 np+that=96 P:pp:on=95
answer:57 np=73 end=57
anticipate:48 that=69
apologize:71 pp:for=90 pp:to=77 end=45
appear:54 inf=74 adj=69 pp:on=18 end=39 pp:in=24 pp:at=14 pp:before=26 that=58 pp:to=52 as=52 pp:with=32 clause=52
applaud:64 np=87 end=37 np+for=59 np+of=79
appoint:46 np=49
approve:52 np=51 end=43 pp:of=51 P:end=71 P:pp:by=31
argue:96 that=99 end=92 clause=99 np=98 pp:in=84 pp:for=97 pp:against=97 np+inf=97 pp:with=77 P:pp:in=97
ask:88 P:wh=97 np=81 np+inf=89 wh=89 end=88 P:pp:about=79 pp:about=70 np+wh=92 pp:for=98 np+clause=91 clause=97 P:inf=90 quote=97 np+of=89 P:end=95 P:clause=95 inf=70 np+quote=80 P:np=66 P:pp:by=94 P:np+clause=73 pp:of=73 P:quote=93 that=93 P:pp:at=93
assail:90 np=96 end=94
assert:87 that=98 np=60
assume:38 np=27 that=59 clause=19
assure:76 P:pp:of=70 np=92 np+clause=91 np+that=91 end=46
attack:70 np=77 end=43 np+for=87 clause=87 np+as=62
attribute:68 P:pp:to=72 np=84
back:58 np=67 P:pp:by=34 np+of=47 clause=64 np+for=75 P:clause=75 pp:in=75 end=55
balk:84 pp:at=94
bar:39 np=46
begin:14 inf=16 ing=22 np=7 end=5 pp:in=2 clause=24 pp:with=24 pp:on=7 P:pp:by=48 np+that=28 wh=8 as=8 pp:after=8 pp:at=8 np+of=28
believe:80 clause=83 end=86 that=89 np=53 pp:in=74 inf=68
bemoan:86 np+quote=91
bill:77
blame:88 np+for=98 np=98 np+of=95 np+that=94 end=73
blast:96 np=99 np+for=99 clause=98
blast out:81 np=90
block:26 np=21 np+of=56 np+that=36 end=16 np+inf=36
boast:77 that=92 pp:of=91 pp:about=90 np+of=46
boo:37 end=19 wh=22 P:end=62 np=42
brag:86 pp:about=93 that=91
bring up:61 np=64
brush off:77 np=86
calculate:35 that=68 np=21
call:82 np=78 np+quote=96 pp:for=97 pp:on=91 end=63 quote=81 np+of=82 P:end=45 clause=65 inf=72 np+inf=68 that=93 pp:into=81 P:np=75 np+that=91 np+clause=69 pp:in=69 pp:with=89 pp:from=69 wh=89 np+for=69 pp:upon=89 P:pp:on=69
call out:71 np=79
campaign:19 pp:in=4 pp:on=20 pp:with=7 np=8 pp:against=51 as=8 clause=8 pp:for=51 end=23 np+for=26 adj=32
care:44 pp:about=44 end=26 adj=66
cast:29 np=23 np+as=52 np+for=14 P:end=14 np+of=57 P:pp:in=17
caution:90 that=96 pp:against=95
celebrate:30 np=17 end=18 pp:in=18 np+of=18 P:clause=18 np+quote=58
challenge:40 np=35 end=11 np+that=60 np+inf=70 P:pp:by=37 np+of=64 np+for=44 P:pp:over=64 clause=24
champion:53 np=32 P:pp:by=60
chant:74 quote=94 end=54
characterize:86 np+as=91
charge:53 np=54 P:pp:with=72 clause=32 that=70 pp:with=37
cheer:29 np=36 end=12 pp:for=48 pp:on=31 wh=37
chide:84 np+for=92 np=90
choose:24 np=11 inf=31 end=27 np+as=45 P:pp:by=29 np+inf=34 np+for=14 pp:from=14 np+clause=34
circulate:44 np=46 np+that=46
cite:96 np=97 np+as=99 np+that=99 quote=99 np+of=99 clause=98 np+clause=98 end=98 np+for=98
claim:81 that=98 clause=90 np=61 np+for=80 end=80 P:pp:by=78 np+of=69
clarify:76 that=90
clear:49 that=83 np=19 np+for=25 P:end=30 clause=70
coin:55 np=33
come out:38 pp:in=39 end=27 pp:against=74 pp:of=19 pp:on=23
comment:48 pp:on=77 end=18 that=74 pp:for=49 pp:about=69
commit:29 pp:to=48 P:pp:by=17 np=17
compare:26 pp:with=3 np=64 pp:to=7 clause=9 P:pp:to=16 np+of=16 end=56 P:pp:with=16
complain:91 that=98 pp:about=86 pp:to=96 pp:of=95
concede:82 that=96 np=58 end=69 clause=89
conclude:88 end=84 that=93 quote=96 clause=94 P:pp:by=93
condemn:79 np=74 np+for=87 quote=87 np+inf=87
confirm:73 np=77 that=93 P:pp:by=60 end=86 clause=86 P:end=70 np+of=64 P:pp:with=64
congratulate:89 np=95 np+for=93
consider:67 np=81 P:np=55 wh=67 end=45 adj=88 ing=75 P:np+of=72 np+of=50 P:adj=60 P:np+for=80 P:end=60 np+for=60 np+inf=80
contemplate:59 np=63 ing=75
contend:60 that=85 pp:with=36
continue:47 inf=36 end=59 quote=90 np=40 ing=55 that=68 np+of=28 pp:to=28 pp:on=28 clause=28 P:pp:by=48 pp:in=48
contradict:65 np=74
contrast:44 np=70 pp:with=33
convince:74 np+that=92 P:that=89 np+clause=71 that=71 np=65
count:25 pp:on=30 end=8 P:end=9 np=55 P:pp:on=15
counter:34 pp:to=15 end=17 np=50 that=41
create:8 np=9 np+for=2 end=2 np+of=3 np+that=3 P:adj=5 pp:in=45 P:end=5 P:pp:by=5
credit:69 clause=62 np=82
criticize:94 np=95 np+for=99 end=87 P:pp:by=98 clause=97 P:pp:for=97 np+as=97 np+of=76
debate:39 np=40 P:end=60 pp:on=44 end=24
decide:54 inf=68 end=72 np=42 clause=51 wh=70 np+clause=52 pp:against=44 pp:on=52 P:end=32 np+of=32 pp:over=32 P:pp:by=32 pp:to=52
declare:83 that=98 np=74 end=95 quote=94 P:np=83 P:end=31 pp:in=93 clause=93 np+quote=90 np+for=90 P:np+of=70 pp:for=70
decline:83 inf=93 end=45 np=75 pp:to=70
decry:93 np=98 np+of=97 end=96
dedicate:39 P:inf=53 end=36 inf=23 pp:to=23
deem:93 np=97 adj=96 P:adj=96 np+of=96
defend:78 np=78 np+of=72 np+as=93 np+inf=93 np+that=90 end=76 clause=48
define:28 clause=47 np+for=14 P:pp:by=31 np+quote=14 np=14 P:as=37
deflect:55 np=66
deliver:35 np=28 np+of=70 pp:on=17 clause=17 np+that=41 P:pp:by=21 wh=41 end=41 np+quote=61
demand:68 np=86 that=84 end=50 np+inf=81 adj=41 clause=81
demonstrate:34 that=67 end=13 np+of=34 np=17 wh=40 np+inf=20 np+for=20 clause=60
denounce:88 np=94 np+as=96 clause=66 P:pp:by=77 end=93
deny:76 np=84 that=94 end=73 clause=61 np+that=55
deride:87 np=92
describe:90 np+as=99 np=80 as=97 end=97 np+of=71 wh=96 np+that=95 P:as=78 np+quote=95 np+inf=94 P:pp:by=94 ing=74 clause=94
design:36 inf=46 P:inf=31
detail:62 np=64 np+of=57
determine:42 wh=59 that=58 P:inf=28 np=28 np+of=18 inf=47 end=45 clause=25
devote:47 inf=43 np=57 P:inf=68 adj=48 pp:to=28 end=48
disagree:53 end=23 pp:on=60 pp:with=76
disavow:89 np=94 np+of=93 end=93
disclose:68 np=56 P:end=58 np+of=84 that=81
discuss:84 np=82 wh=95 np+that=93 np+of=93 np+for=92 end=70
dismiss:83 np=84 np+that=95 np+as=95 np+of=75 np+clause=90
disparage:64 np=79 end=59
display:45 np+of=73 np=56 end=27
dispute:87 np=94 end=92
distance:65 np=75
divide:16 end=4 np=4 P:end=7 P:pp:on=58 pp:in=10 P:pp:between=30 P:pp:over=50 P:pp:by=10
document:73
double down:59 pp:on=68
downplay:48 np=56
draw:22 np=25 np+of=5 end=52 clause=24 np+wh=38 P:pp:to=9 np+for=28 pp:on=11 pp:in=13 P:end=13 np+inf=33 pp:from=13 np+that=13 np+as=13 adj=13 pp:to=13
dub:69 quote=82 np=62
dwell:81 pp:on=92
echo:63 np=49 P:pp:by=74 np+of=61 end=65 quote=78 np+clause=38 that=78 clause=58
email:42 np=56 end=18 np+inf=45 colon=25 pp:to=25
embrace:45 np=42 end=39 np+as=39 np+that=56 pp:of=39 clause=67 np+clause=47
emphasize:84 that=95 np=65 clause=90 np+that=90 np+of=90
encourage:57 np+inf=58 np=55 end=59 np+of=54
endorse:80 np=78 end=86 np+of=85 clause=82 np+for=90 ing=90 P:pp:by=88
enjoy:36 np=32 end=14 np+of=51
envision:79 np=73 wh=87 end=87
estimate:45 end=34 that=82
expand:16 np=8 np+of=7 end=21 np+that=8 pp:on=41 np+inf=30 np+for=10 pp:in=10
expect:88 P:inf=90 end=81 np+inf=97 inf=90 np=94 np+of=94 clause=73
experience:30 np=49 np+of=18 end=18
explain:90 wh=93 end=99 np=88 that=98 quote=95 np+quote=79 np+for=94 np+inf=94
explore:48 np=63 np+that=29
expose:44 np=59 end=38 np+of=46
express:89 np=93 np+that=98 np+for=90 np+inf=93
extol:77 np=86
eye:64 end=59
favor:57 np=67 end=37 P:inf=45 pp:by=74
fear:83 that=93 clause=93 np=90 end=90
feel:56 end=60 adj=47 np=31 clause=79 np+inf=45 that=61 pp:about=61 as=54 P:wh=54 np+of=74
fight:11 np=2 pp:for=3 inf=22 adj=6 pp:about=46 pp:in=6 pp:on=6 end=6
figure out:48 wh=63
file:29 np=38 end=19 pp:in=32 clause=27 pp:on=15 P:pp:by=31 P:pp:in=31 np+for=57 pp:against=17 P:end=17 pp:for=17 np+of=37
find:47 np=33 that=89 np+inf=20 end=67 clause=46 np+for=40 np+that=60 P:end=20 np+of=49 P:pp:in=40 quote=68 pp:in=28 np+clause=28
fire:26 np=38 P:end=11 P:pp:from=56 end=16
fire back:53 pp:at=51 quote=72
float:43 np+that=66 end=46
focus:41 pp:on=51 P:pp:on=33 np=25 that=32 adj=37 np+of=21 end=25
follow:6 np=3 end=6 P:pp:by=1 np+of=11 pp:in=2 np+that=15 pp:by=3 np+clause=20 pp:on=3 quote=44 clause=4 that=4
foresee:77 end=86
forget:53 that=43 inf=72
frame:53 np+as=77 np=27
go:18 pp:on=50 pp:to=3 inf=7 adj=16 end=18 pp:after=40 pp:into=3 np=3 P:end=5 pp:beyond=5 pp:through=6 pp:for=19 pp:against=8 that=8 pp:along=9 quote=9 as=42 pp:from=9 np+that=9 pp:in=9 pp:by=25 pp:with=11 pp:toward=11 colon=11
go out:69 pp:of=88 end=61
grant:20 np=6 P:np=43 end=12 clause=32
guess:49 clause=41 wh=49
hail:76 np+as=86 np=86 np+of=66
hammer:49 np=35 np+for=69
hate:52 np=82 end=32 clause=51
hear:22 np=12 clause=26 end=21 P:ing=27 pp:from=13 np+clause=53 pp:in=33 pp:on=13
highlight:66 np=62 clause=87 wh=50 np+that=80 end=40 np+of=60
hint:73 pp:at=70 clause=84
hit:26 np=22 P:pp:by=26 np+for=68 pp:on=13 np+of=16 np+that=36 end=16
hold:8 np=7 end=6 clause=1 np+of=17 P:pp:by=3 np+for=13 P:pp:in=3 np+inf=41 np+that=28 P:end=4 np+clause=4 pp:on=4 P:pp:at=4 adj=4 ing=4 pp:onto=4 pp:in=5 pp:at=5 pp:to=5
hope:74 inf=83 clause=71 end=60 that=88 pp:for=84 pp:of=52 np=65
identify:57 as=52 np=52 np+as=84 pp:with=72 clause=47 np+that=79 P:as=74 P:pp:by=34
ignore:51 np=50 end=32 P:end=42 np+that=51 clause=51 P:pp:by=71
illustrate:55 np+of=53 np=53
imagine:56 np=59 clause=61 end=74
imply:87 that=97 clause=92
impress:53 P:pp:by=77 P:end=43
incline:61 P:inf=69 inf=56
include:6 np=2 np+of=8 end=1 clause=10 np+that=18 ing=25 np+clause=2 np+inf=24 quote=3 pp:in=3 colon=53 pp:on=3 np+for=24 np+as=4 P:end=4 pp:of=4 as=4 wh=24
indicate:83 that=90 clause=83 end=81 np=64
insist:95 that=100 clause=95 end=98 pp:on=77
insult:77 np=86
intend:63 P:inf=65 inf=65 end=41
interject:69 quote=87 end=41
interpret:73 P:as=64
introduce:43 np=33 P:end=47 P:pp:by=46 np+that=66 np+as=66
invoke:55 np=62
issue:52 np=84 P:pp:by=20 pp:in=20 np+of=43 end=26 clause=31 P:end=31 np+that=71 np+quote=71
jab:77
joke:80 that=92 quote=90 pp:about=90 pp:with=68 end=68
judge:49 np=58 pp:from=29
justify:54 np=52
keep:12 np=5 ing=42 pp:with=4 end=20 clause=5
knock:42 np=41
know:64 P:as=65 clause=68 wh=72 end=52 np=54 P:end=72 that=77 P:pp:for=74 P:inf=77 pp:about=49 np+clause=42 np+for=56 P:pp:to=56 P:pp:by=56 np+that=78 pp:for=38 P:quote=78
label:89 np+quote=93 as=93
lambast:84 P:wh=90 np=90
lament:91 np=96 that=95
lash out:76 pp:at=92
lay off:64 adj=79
lay out:87 np+for=94 np=94 np+of=92
learn:64 that=71 clause=74 end=49 pp:in=82 pp:from=32 wh=79 pp:about=59 np=79 pp:of=79
like:67 inf=90 np=55 end=57 np+inf=60 clause=60 np+that=80 quote=60
liken:86 pp:to=91 np=91
line up:45 pp:with=23 pp:behind=73 inf=47
list:71 np=81 P:as=69
look:36 inf=70 pp:at=29 adj=29 end=10 as=32 pp:for=42 pp:to=40 clause=44 that=44 pp:over=18 wh=35 colon=18 np=35 pp:into=41
look forward:77 pp:to=89
love:53 inf=76 np=43
maintain:27 np=19 that=58 end=26 np+of=30 clause=13 P:pp:by=16 np+as=16
make:20 np=13 end=21 np+of=30 clause=14 np+for=49 np+that=73 np+inf=39 adj=15 ing=5 pp:in=6 P:adj=6 P:pp:by=6 that=32 pp:to=27 pp:for=27 np+as=27 np+clause=10 np+quote=27 P:pp:against=32 as=12 P:end=12
make clear:90 that=95 clause=96 end=94
mean:13 clause=4 that=20 end=28 np=3 ing=3 pp:for=4 P:inf=49 inf=17 pp:of=8
measure:49 end=69
mention:83 np=87 np+of=93 clause=75 end=75 pp:above=58 ing=91 P:pp:by=70 np+that=90 np+as=90 P:as=70 P:end=90 that=90 pp:in=70 np+clause=90
mince:77 np=89
mock:81 np=87 np+of=91 np+for=91 end=89
mull:77
muse:81 pp:about=89
name:58 np=58 end=61 P:end=68 clause=39 pp:for=29 np+as=79 P:pp:by=75 P:np=35 np+of=55 quote=75
nominate:31 end=3 np=31 clause=19 np+for=77 P:pp:by=49 P:pp:for=38 P:as=58
note:96 that=99 end=97 clause=99 np=99 np+of=98 pp:in=98 quote=98
notice:59 that=75
observe:69 end=85
offer:63 np=52 np+of=77 np+for=81 inf=79 end=69 clause=56 P:pp:by=38 P:np+of=58 np+that=78 quote=78
open up:62 np=57 pp:about=77 end=57
opine:77
oppose:77 np=83 end=74 P:pp:by=79 np+as=86 inf=46 clause=86
opt:61 inf=64 pp:for=56
order:95 np+of=98 np+inf=98 that=98 np=97
outline:76 np=75 np+inf=85 wh=85
paint:43 np+as=46 np=26
pass:39 np=42 end=18 pp:along=45 P:pp:by=53 np+that=70 pp:by=24 pp:with=64 pp:through=24 pp:in=24
peg:81 np+as=89
persuade:74 np+inf=78 np=87 np+of=87 clause=65
pivot:46 pp:to=26 inf=73
plan:52 inf=77 end=23 np=22 pp:for=26 np+quote=31
play down:65 np=56
plead:78 adj=90 pp:with=62
pledge:46 inf=57 np=25 clause=15 pp:to=80 end=30 that=80 np+as=48
point:72 pp:to=72 np=77 that=89 inf=69 end=63
point out:92 that=99 end=97 clause=79 quote=95 wh=75 np=95
poke:77 np=89
portray:80 np+as=91 np=67 P:as=88 end=68 P:pp:by=68
posit:77 that=86
position:28 P:inf=14 np=37 np+as=57
post:57 np=57 np+of=70 pp:on=34 end=59 that=67 clause=45 P:pp:on=45 quote=78 pp:to=34 np+that=74 adj=54
praise:92 np=91 np+for=90 np+as=97 clause=96 np+of=95 quote=95 np+inf=95 end=95 np+clause=95
preach:64
predict:87 that=91 clause=89 end=80 np=96
prefer:84 end=94 np=93 inf=91 clause=91 np+clause=71
present:51 np+as=59 np=28 np+of=50 P:pp:by=31 np+that=51 P:end=71
press:45 np=18 P:pp:by=33 np+inf=62 end=33 pp:for=56 np+that=72 P:pp:about=56
proclaim:76 quote=86
prohibit:54 np=66 np+of=52
project:59 np=40 P:inf=56 np+of=76
promis:77
promise:90 inf=90 end=85 pp:to=97 that=96 np=78 clause=94
promote:61 np=55 end=76 np+as=56 np+of=76
propose:79 np=80 end=56 ing=86 that=91 np+that=77 np+of=90 inf=90 np+for=87 clause=87
protest:37 np=30 pp:outside=22 clause=42
publish:27 np=55 end=12 pp:in=7 quote=40 P:end=14 clause=36 P:pp:by=16
push:45 np=19 pp:for=77 np+inf=45 end=36 inf=55 np+that=48 np+of=56 adj=47 P:pp:to=47 P:pp:by=67 pp:through=27 clause=47
push back:49 pp:against=64 end=29 pp:on=69
put:19 np=14 end=12 np+quote=74 clause=5 np+of=20 np+that=26 inf=26 pp:on=26 np+inf=10 pp:in=11
put out:48 np=57
question:86 wh=98 np=94 end=63 pp:about=82 np+inf=91
quip:64 quote=79
quote:64 np=59 np+as=82
rail:92 pp:against=98
rattle:73 np=88
rattle off:77
read:47 end=71 quote=60 np=58 P:np=20 P:np+of=24 clause=57 np+of=28 P:end=48 adj=28
reaffirm:84 that=90 np=90
realize:79 that=89 clause=87
reassure:77
rebuff:49 np=35 P:end=49 pp:at=69
rebuke:76 np=71
rebut:87 np=94 np+of=92
recall:89 np=98 end=89 that=96 np+that=95 wh=95 np+of=61 np+clause=94 quote=94 ing=94 clause=94 np+quote=74
recite:87 np=95 end=92
recognize:72 that=88 end=57 np=65 np+of=74 P:as=83
recommend:62 that=81 end=48 np=65 clause=57
recount:79 np=87
refer:84 pp:to=88 inf=92 that=92 np=70 P:pp:to=50
reference:73 np=84
reflect:18 np=18 pp:on=41 np+of=25 np+that=7 end=9 that=11 P:pp:in=11 P:that=11 clause=11
refuse:86 inf=91 end=51
regard:41 np=27 P:as=54 as=65
regret:77
reiterate:94 np=98 that=98 np+of=97 np+that=97
reject:83 np=81 np+that=96 P:pp:by=93 np+of=58 np+inf=90 clause=70 that=90 np+for=70
release:34 end=8 np=65 P:end=32 P:pp:by=20 pp:on=8 np+of=58 np+that=67 clause=75 pp:in=15 np+quote=40 np+clause=40 np+for=40 P:clause=20
relish:81
remark:88 that=96 end=95 pp:upon=94 quote=93
remember:76 np=75 end=83 that=47 np+of=86 wh=86
remind:92 np+of=90 np+that=97 np=96 clause=96
renounce:64 np=65
repeat:57 end=57 np=41 np+that=79 np+of=54
reply:87 end=91 quote=97 np=94 that=72 pp:to=72
report:73 end=79 that=95 np=81 P:pp:by=83 pp:from=17 clause=68 pp:on=52 ing=60 pp:by=18 quote=90 pp:in=74 np+of=86 P:pp:in=84 P:that=84 pp:about=84
repudiate:81
request:72 np+inf=69 np=83 P:end=83
require:27 np+inf=41 np=13 np+of=14 P:inf=48 end=23 ing=12 that=56 pp:for=16 inf=56 P:pp:by=16
resist:53 np=65 end=52 np+of=32
resonate:35 pp:with=58 pp:across=21
respond:58 pp:to=50 end=56 that=81 quote=91 P:pp:by=61 inf=47 pp:with=59 pp:by=29 clause=45 adj=75
restrict:53 np=65 P:pp:from=26
rethink:77
return:12 pp:to=11 np=2 end=4 P:pp:to=5 inf=23 np+for=47 pp:from=7 pp:after=7
retweeted:71 np=88 P:np=63
reveal:76 that=89 end=87 np=79 clause=77 np+of=78 wh=75 np+clause=75 P:colon=38 np+quote=86 P:that=86 P:end=86
revile:77
right:30 np=41 end=15
rip:54 np=44 pp:into=52
roll out:48 np=24 np+of=69
rule:71 that=73 end=69
rule out:54 ing=77 np=52
satisfy:39 end=19 np=43
savage:64 np+as=79
say:98 end=98 clause=98 np=98 that=99 quote=99 pp:in=98 pp:of=100 np+of=96 pp:on=98 pp:at=100 np+clause=100 wh=90 pp:about=96 pp:during=100 ing=100 pp:to=100 pp:after=100 np+inf=100 adj=89 as=99 np+quote=99 np+that=77 pp:with=99 colon=99 pp:for=99 P:inf=99 pp:before=99 inf=99 P:pp:by=99 np+for=99 pp:despite=99 pp:from=99 pp:over=99 P:end=79 P:clause=99 pp:by=99 P:that=99 pp:into=99
see:52 np=46 np+as=78 P:as=72 clause=33 end=40 wh=48 P:end=22 np+of=40 that=69 P:pp:by=70 pp:in=51 np+that=65 P:adj=65 P:ing=51 P:clause=43 np+inf=76 np+for=43 P:pp:on=31 np+quote=51 pp:for=71 pp:on=51
seek:61 inf=65 np=52 np+of=68 end=43 clause=47 quote=77
seem:70 inf=77 adj=59 as=72 end=67 np=70 clause=79 np+of=42 np+that=82
send out:52 np=50
sentence:35 P:pp:to=29 np=51
share:52 np=38 end=65 pp:with=51 P:pp:by=65 np+that=43 np+of=76 clause=71 np+for=51
shock:49 np=29 P:end=29
shout:66 end=40 quote=89 pp:from=83
show:74 np=85 that=87 end=56 clause=81 np+of=76 wh=56 pp:in=36 np+clause=53 np+for=65 np+inf=78 np+that=89 inf=71 P:ing=85 P:pp:in=65 P:inf=85
shrug off:61 np=60
side:62 pp:with=76
sign:46 np=59 pp:on=24 P:pp:by=34 end=40 P:end=48 np+that=68 clause=48 np+of=48 np+as=68
signal:70 that=87 np+for=85 np+of=52 clause=62 np=62
single out:73 np=84
slam:86 np=96 np+as=80 np+for=94 end=71 clause=91
sound:51 adj=44 np=82 as=26 end=59 clause=51
spar:62 pp:over=81 end=48
speak:25 pp:to=15 pp:on=14 end=2 pp:at=18 pp:about=85 pp:in=14 pp:with=14 pp:of=79 np=17 pp:for=19 clause=11 pp:from=11 inf=53 pp:before=12 pp:over=35 quote=15 that=15 np+of=15
speak out:79 pp:about=92 pp:in=87 pp:against=87 end=47
speculate:80 that=92 end=68 pp:about=88
split:23 P:pp:on=61 P:pp:between=14 np=14
stand:25 pp:in=12 adj=11 end=13 pp:at=13 pp:for=46 clause=55 pp:by=55 as=15 pp:on=35 pp:beside=15 that=15 pp:with=35 np=35
state:74 that=93 end=60 np=47 quote=92 pp:of=84 pp:in=84 pp:on=84 clause=84
stop:14 np=2 end=4 ing=27 adj=43 inf=20 pp:by=7 pp:in=8 np+of=8 clause=28
stress:88 that=96 np=95 np+of=73
strike down:55 np=52
strive:55 inf=52
sue:37 np=47 end=30 pp:after=22
suggest:92 that=94 clause=92 np=75 end=98 quote=96 ing=96 np+inf=95 np+of=95 np+clause=95 np+quote=95
support:66 np=62 end=73 np+of=77 ing=80 clause=66 np+inf=71 np+that=57 np+for=71 P:pp:by=66 np+wh=49 np+as=79 np+clause=79
surface:48 end=24 as=69
surprise:53 P:end=43 P:that=52 np=52
suspect:49 that=81 end=29
take:16 np=17 np+inf=13 pp:on=5 np+of=15 end=10 pp:to=18 pp:over=8 clause=24 P:end=4 np+for=37 inf=27 pp:in=5 np+that=50 adj=6 P:pp:from=7 P:pp:in=8 np+clause=29 wh=9 P:pp:with=9 pp:for=9 that=9 P:pp:by=29
talk:71 pp:about=86 pp:to=42 np=46 pp:of=77 end=59 pp:with=69 adj=69 P:colon=63 that=63 pp:on=83 pp:at=83 pp:over=43
talk up:77
tell:94 np=95 np+that=97 np+clause=95 np+quote=99 np+of=96 clause=89 end=66 np+inf=92 P:that=97 np+wh=97 np+as=97 wh=77 quote=97
testify:49 pp:before=43 end=50
thank:84 np=78 np+for=96
think:71 clause=84 end=53 that=86 pp:about=86 pp:of=59 np=51 np+of=63 P:inf=63
threaten:64 inf=73 np=70
thrill:55
tick off:77 np+of=86
title:78 quote=73 P:quote=87
touch:44 pp:on=67 np=26
tout:96 np=99 np+of=98 np+clause=98 np+as=98 np+inf=97
trash:64 np=65
trumpet:77
trust:35 np=44 end=21
turn:16 np=13 end=11 pp:to=28 pp:into=3 clause=31 pp:around=6 pp:in=7 adj=7 pp:against=35 pp:over=7 inf=8 ing=49 pp:on=29
tweet:90 end=91 quote=98 np=86 that=98 np+of=97 pp:on=96 pp:after=78 wh=74 np+that=94 colon=74
underscore:40 np=44 np+of=46 that=46 P:wh=24
understand:69 np+of=63 wh=88 end=84 np=68
unleash:32 np=44 np+of=16
unveil:49 np=21 np+inf=69 np+of=69
upset:49 np=24 that=69
urge:92 np+inf=93 np=91 end=97
utter:84 np+that=90
veto:77 np+that=86
view:61 P:as=73 np+as=69 np=80 end=47 clause=80 P:end=36 P:adj=36 P:pp:by=56 as=56
voice:76 np+for=90 np=75 np+of=85
vote:46 pp:for=66 end=10 pp:in=30 pp:against=72 inf=67 pp:on=17 clause=55 np=63 pp:at=28 adj=68
vouch:86 pp:for=94
vow:98 inf=100 pp:to=99 end=99 that=99
walk back:81 np=92
want:70 inf=73 np=69 np+inf=73 end=59 clause=55 np+of=87 pp:to=44 colon=68 P:inf=85 np+for=82
warn:98 that=100 np=99 pp:of=99 quote=99 pp:against=99 clause=99 end=99
weigh:34 pp:in=50 np=21
welcome:62 np=61 np+inf=77
withdraw:44 np=55 pp:from=26
withhold:35 np=61 np+that=21
witness:73 np=87 np+clause=64
wonder:88 wh=97 end=95
word:55
worry:87 pp:about=84 that=96 clause=95 P:pp:about=95 P:end=77 end=72 np=92 P:that=92
write:87 end=97 np=83 pp:in=97 quote=89 that=95 pp:on=91 P:pp:by=56 pp:about=86 clause=86 pp:to=73 np+of=94 colon=80 P:end=60 np+that=77 pp:of=94 P:pp:on=52 pp:by=52 np+quote=72 P:pp:in=52 np+for=72
yell:79 quote=93 end=67
zero:55 pp:in=58
`;

/** How often any verb is a cue before each kind of content, in percent; `all`: at all. Origin as above. */
export const CUE_FRAMES = `
all=43
np=32
end=45
clause=66
that=85
inf=49
np+of=38
pp:to=45
pp:in=25
pp:on=34
adj=20
np+inf=43
quote=89
P:pp:by=25
np+that=59
np+for=41
pp:for=35
pp:with=19
wh=53
P:end=20
pp:at=28
np+as=61
np+clause=50
as=21
P:inf=46
pp:of=43
np+quote=66
ing=39
pp:from=8
pp:about=81
pp:into=7
P:pp:in=17
pp:over=16
P:as=57
colon=18
P:np=24
P:pp:on=27
pp:by=18
pp:against=52
P:pp:to=19
pp:after=31
P:pp:with=22
P:clause=22
P:wh=70
P:that=41
np+wh=50
P:pp:for=42
pp:through=5
pp:during=49
P:adj=28
pp:before=19
P:pp:at=19
P:pp:about=70
P:pp:from=11
pp:behind=14
pp:under=17
pp:around=9
P:np+of=38
P:pp:of=43
pp:among=15
pp:between=13
P:colon=5
pp:across=0
pp:outside=6
pp:toward=6
pp:along=13
P:ing=40
P:quote=73
pp:until=0
pp:beyond=13
P:pp:over=33
P:pp:into=7
pp:than=0
pp:upon=57
P:pp:after=33
pp:above=9
pp:near=0
`;
