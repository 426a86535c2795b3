-- Finds or makes the person of each message, and the conversation that it belongs to, in the order given.
-- Returns five texts a message: person or empty; conversation or empty; "1" when the conversation may have to be started;
-- "1" when the message was handled before; "1" when its aliases are at odds with what is known.
--
-- All keys begin with KEYS[1], whose hash tag keeps them in one slot; which ones is only known once an alias was looked up:
--   a:<alias> person; p:<person> hash; c:<conversation> person; m:<message> "<conversation> <person> <0 or 1>"
-- A person's hash: phone, userId, parentUserId, conversation, writtenAt, noticingAt, noticedAt, refusesMarketing;
--   fresh:<conversation>, until a message of it was handled; ended: the conversation that the person signed off from;
--   a:<alias> = which of the three it is.
-- KEYS[1] what all keys begin with
-- ARGV[1] milliseconds that a person is kept
-- ARGV[2] milliseconds that a message is remembered
-- ARGV[3] milliseconds of silence after which a new conversation begins
-- ARGV[4...] for each message thirteen: its hash; phone, user id and parent id; their hashes; sent at, in milliseconds;
--   "1" when it opens the window; "1" when it signs off; candidate conversation or empty; candidate person;
--   conversation that is gone or empty

local prefix, keep, remember, silence = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3])
local FIXED, EACH = 3, 13
local call = redis.call

local function key(kind, name)
    return prefix .. kind .. ':' .. name
end

-- The person that an alias leads to.
local function owner(alias)
    local person = alias ~= '' and call('GET', key('a', alias))
    return person and call('EXISTS', key('p', person)) == 1 and person or nil
end

-- Whether a person can be the one of this user id: an account has one.
local function fits(person, user)
    local known = call('HGET', key('p', person), 'userId')
    return user == '' or not known or known == user
end

-- Takes away the aliases of one kind but for one.
local function drop(person, kind, but)
    local record = key('p', person)
    local fields = call('HGETALL', record)
    for i = 1, #fields, 2 do
        if fields[i + 1] == kind and string.sub(fields[i], 1, 2) == 'a:' and fields[i] ~= 'a:' .. but then
            local alias = key('a', string.sub(fields[i], 3))
            if call('GET', alias) == person then
                call('DEL', alias)
            end
            call('HDEL', record, fields[i])
        end
    end
end

-- Remembers an alias; true when it is another known person's.
local function learn(person, kind, value, alias)
    if value == '' then
        return false
    end
    local known = owner(alias)
    if known and known ~= person then
        return true
    end
    call('SET', key('a', alias), person, 'PX', keep)
    call('HSET', key('p', person), kind, value, 'a:' .. alias, kind)
    if kind == 'phone' then
        drop(person, kind, alias)
    end
    return false
end

-- The person a message is of, by the user id before the phone; nil when nobody is known. The second answer is true when a
-- number or parent id is known of another account, the third when the message was sent under an older user id.
local function find(m)
    local person = owner(m.userAlias)
    if person then
        return person, false, call('HGET', key('p', person), 'userId') ~= m.user
    end
    local odd = false
    for _, one in ipairs({{'phone', m.phoneAlias}, {'parentUserId', m.parentAlias}}) do
        local known = owner(one[2])
        if known and fits(known, m.user) then
            return known, odd, false
        elseif known then
            odd = true
            drop(known, one[1], '')
            call('HDEL', key('p', known), one[1])
        end
    end
    return nil, odd, false
end

-- Keeps a person, the aliases and the current conversation for another while.
local function refresh(person)
    local record = key('p', person)
    local conversation = call('HGET', record, 'conversation')
    for _, field in ipairs(call('HKEYS', record)) do
        if string.sub(field, 1, 2) == 'a:' then
            call('PEXPIRE', key('a', string.sub(field, 3)), keep)
        end
    end
    call('PEXPIRE', record, keep)
    if conversation then
        call('SET', key('c', conversation), person, 'PX', keep)
    end
end

-- The conversation of a message: the current one, or the candidate; nil when it belongs in none.
local function converse(person, m)
    local record = key('p', person)
    local held = call('HMGET', record, 'conversation', 'ended', 'writtenAt')
    local current, ended, written = held[1], held[2], tonumber(held[3] or '')
    local silent = written and m.sentAt - written > silence
    local begins = not current or current == m.gone or ended == current or silent
    if begins and (m.candidate == '' or (m.signsOff and current and ended == current)) then
        -- The next words are as long after the last ones as these.
        if current and silent then
            call('HSET', record, 'ended', current)
        end
        return nil
    end
    if begins then
        current = m.candidate
        call('HSET', record, 'conversation', current, 'fresh:' .. current, 1)
        call('HDEL', record, 'ended')
    end
    if m.signsOff then
        call('HSET', record, 'ended', current)
    end
    return current
end

local function answer(person, conversation, handled, odd)
    local fresh = person and conversation and call('HEXISTS', key('p', person), 'fresh:' .. conversation) == 1
    return person or '', conversation or '', fresh and '1' or '0', handled and '1' or '0', odd and '1' or '0'
end

local function assign(m)
    local message = key('m', m.id)
    local seen = call('GET', message)
    if seen then
        local conversation, person, handled = string.match(seen, '^(%S+) (%S+) (%d)$')
        if handled == '1' or conversation ~= m.gone then
            return answer(person, conversation, handled == '1', false)
        end
    end
    local person, odd, older = find(m)
    if not person and m.candidate == '' then
        return answer(nil, nil, false, odd)
    end
    person = person or m.person
    if not older then
        call('HSET', key('p', person), 'id', person)
        odd = learn(person, 'userId', m.user, m.userAlias) or odd
        odd = learn(person, 'phone', m.phone, m.phoneAlias) or odd
        odd = learn(person, 'parentUserId', m.parent, m.parentAlias) or odd
    end
    local conversation = converse(person, m)
    local written = tonumber(call('HGET', key('p', person), 'writtenAt') or '0')
    if m.opensWindow and m.sentAt > written then
        call('HSET', key('p', person), 'writtenAt', string.format('%.0f', m.sentAt))
    end
    refresh(person)
    if conversation then
        call('SET', message, conversation .. ' ' .. person .. ' 0', 'PX', remember)
    end
    return answer(person, conversation, false, odd)
end

local answers = {}
for a = FIXED + 1, #ARGV, EACH do
    local one = {assign({
        id = ARGV[a], phone = ARGV[a + 1], user = ARGV[a + 2], parent = ARGV[a + 3],
        phoneAlias = ARGV[a + 4], userAlias = ARGV[a + 5], parentAlias = ARGV[a + 6],
        sentAt = tonumber(ARGV[a + 7]), opensWindow = ARGV[a + 8] == '1', signsOff = ARGV[a + 9] == '1',
        candidate = ARGV[a + 10], person = ARGV[a + 11], gone = ARGV[a + 12],
    })}
    for i = 1, 5 do
        answers[#answers + 1] = one[i]
    end
end
return answers
